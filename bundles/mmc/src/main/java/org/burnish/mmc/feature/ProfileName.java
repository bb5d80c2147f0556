package org.burnish.mmc.feature;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/** The names of profiles (MMC-6, table 95). */
public final class ProfileName {

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            entry(0x01, "Non-removable disk"),
            entry(0x02, "Removable disk"),
            entry(0x08, "CD-ROM"),
            entry(0x09, "CD-R"),
            entry(0x0A, "CD-RW"),
            entry(0x10, "DVD-ROM"),
            entry(0x11, "DVD-R sequential recording"),
            entry(0x12, "DVD-RAM"),
            entry(0x13, "DVD-RW restricted overwrite"),
            entry(0x14, "DVD-RW sequential recording"),
            entry(0x15, "DVD-R/DL sequential recording"),
            entry(0x16, "DVD-R/DL layer jump recording"),
            entry(0x17, "DVD-RW/DL"),
            entry(0x1A, "DVD+RW"),
            entry(0x1B, "DVD+R"),
            entry(0x2A, "DVD+RW/DL"),
            entry(0x2B, "DVD+R/DL"),
            entry(0x40, "BD-ROM"),
            entry(0x41, "BD-R sequential recording"),
            entry(0x42, "BD-R random recording"),
            entry(0x43, "BD-RE"),
            entry(0x50, "HD-DVD-ROM"),
            entry(0x51, "HD-DVD-R"),
            entry(0x52, "HD-DVD-RAM"));

    private ProfileName() {}

    /** The name of a profile number; of an unknown one its number. */
    public static String of(int profile) {
        return NAMES.getOrDefault(profile, String.format(Locale.ROOT, "profile %04Xh", profile));
    }
}
