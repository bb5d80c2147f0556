package org.burnish.transport.emulator.medium.family;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burnish.transport.emulator.file.DiscState;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.medium.MediumFamily;
import org.burnish.transport.emulator.medium.MediumSpec;
import org.burnish.transport.emulator.medium.bd.BdFamilies;
import org.burnish.transport.emulator.medium.cd.CdFamilies;
import org.burnish.transport.emulator.medium.dvd.DvdRom;
import org.burnish.transport.emulator.medium.dvd.minus.DvdMinusFamilies;
import org.burnish.transport.emulator.medium.dvd.plus.DvdPlusFamilies;
import org.burnish.transport.emulator.medium.dvd.ram.DvdRam;

/** Which family handles which profile. */
public final class MediumFamilies {

    private static final Map<Integer, MediumFamily> BY_PROFILE = Stream.of(
                    CdFamilies.ALL,
                    List.of(DvdRom.FAMILY, DvdRam.FAMILY),
                    DvdMinusFamilies.ALL,
                    DvdPlusFamilies.ALL,
                    BdFamilies.ALL)
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableMap(MediumFamily::profile, Function.identity()));

    private MediumFamilies() {}

    /** The medium of a file. */
    public static LoadedMedium load(MediumFile file) throws IOException {
        MediumFamily family = BY_PROFILE.get(file.state().profile());
        if (family == null) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "it holds a medium of profile %04Xh, which this version does not know",
                    file.state().profile()));
        }
        return family.load().apply(file);
    }

    /** The profiles of which a drive can take media, highest first. */
    public static List<Integer> profiles() {
        return List.copyOf(new TreeMap<>(BY_PROFILE).descendingKeySet());
    }

    /** The state of a new medium of this kind. */
    public static DiscState blank(MediumSpec spec) {
        return Objects.requireNonNull(BY_PROFILE.get(spec.profile()), "no family of this profile")
                .blank()
                .apply(spec);
    }
}
