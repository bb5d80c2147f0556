package org.burnish.xorriso.text;

import java.util.OptionalLong;
import org.burnish.image.BlockSource;
import org.burnish.options.ValueForms;

/** Byte counts as a user writes them: {@code 300k}, {@code 2m}, {@code 150s} for blocks. */
public final class ByteCount {

    private ByteCount() {}

    /** The bytes, or empty where it is no count. */
    public static OptionalLong parse(String text) {
        if (!text.matches("\\d{1,15}[kmgtsKMGTS]?")) {
            return OptionalLong.empty();
        }
        if (Character.toLowerCase(text.charAt(text.length() - 1)) == 's') {
            return OptionalLong.of(Long.parseLong(text.substring(0, text.length() - 1)) * BlockSource.BLOCK);
        }
        try {
            return OptionalLong.of(ValueForms.bytes().parse(text));
        } catch (IllegalArgumentException tooMany) {
            return OptionalLong.empty();
        }
    }
}
