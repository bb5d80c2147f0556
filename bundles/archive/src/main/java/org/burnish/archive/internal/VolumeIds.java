package org.burnish.archive.internal;

import java.util.Locale;

/** Names of volumes, in the characters that ECMA-119 (7.4.1) has for them. */
final class VolumeIds {

    private static final int MOST = 32;
    private static final String NAMELESS = "ARCHIVE";

    private VolumeIds() {}

    /** The name of one of so many volumes: {@code PHOTOS_01}. */
    static String of(String label, int number, int count) {
        int digits = Math.max(2, Integer.toString(count).length());
        String suffix = "_" + String.format(Locale.ROOT, "%0" + digits + "d", number);
        String name =
                label.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_|_$", "");
        String stem = name.isEmpty() ? NAMELESS : name;
        return stem.substring(0, Math.min(stem.length(), MOST - suffix.length())) + suffix;
    }
}
