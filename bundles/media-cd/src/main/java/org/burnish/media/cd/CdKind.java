package org.burnish.media.cd;

import java.util.Locale;

/** The kinds of CD (MMC-6, table 95). */
enum CdKind {
    ROM(0x08, "CD-ROM", false, false),
    R(0x09, "CD-R", true, false),
    RW(0x0A, "CD-RW", true, true);

    private final int profile;
    private final String words;
    private final boolean recordable;
    private final boolean erasable;

    CdKind(int profile, String words, boolean recordable, boolean erasable) {
        this.profile = profile;
        this.words = words;
        this.recordable = recordable;
        this.erasable = erasable;
    }

    /** The kind with this profile number. */
    static CdKind of(int profile) {
        for (CdKind kind : values()) {
            if (kind.profile == profile) {
                return kind;
            }
        }
        throw new IllegalArgumentException(String.format(Locale.ROOT, "profile %02Xh is no CD", profile));
    }

    int profile() {
        return profile;
    }

    /** As users know it. */
    String words() {
        return words;
    }

    /** Whether the medium has a pre-groove, and can take sessions as long as it is not closed. */
    boolean recordable() {
        return recordable;
    }

    boolean erasable() {
        return erasable;
    }
}
