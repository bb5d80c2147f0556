package org.burnish.image.iso9660.susp;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The texts of signatures: there are few, and each record of an image has several. */
final class Signatures {

    private static final int LETTERS = 'Z' - 'A' + 1;

    private static final @Nullable String[] KNOWN = new String[LETTERS * LETTERS];

    private Signatures() {}

    /** The text of two bytes. */
    static String of(byte first, byte second) {
        if (first < 'A' || first > 'Z' || second < 'A' || second > 'Z') {
            return text(first, second);
        }
        int index = (first - 'A') * LETTERS + second - 'A';
        // what several threads put here is the same
        @Nullable String known = KNOWN[index];
        if (known == null) {
            known = text(first, second);
            KNOWN[index] = known;
        }
        return known;
    }

    private static String text(byte first, byte second) {
        return new String(new byte[] {first, second}, StandardCharsets.ISO_8859_1);
    }
}
