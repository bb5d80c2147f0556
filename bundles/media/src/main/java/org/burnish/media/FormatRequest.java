package org.burnish.media;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How to format.
 *
 * @param mode {@code as_needed}, {@code full}, {@code fast}, {@code max}, {@code by_index}, {@code by_size}, {@code
 *     without_spare}
 * @param index the offered format, for {@code by_index}
 * @param bytes the wanted size, for {@code by_size}
 * @param force whether the medium's state is not looked at; the drive has the last word
 * @param fast whether the drive shall spare what time it can, such as the certification of blocks
 */
public record FormatRequest(String mode, OptionalInt index, OptionalLong bytes, boolean force, boolean fast) {

    /** Fast if the mode is the one of that name. */
    public FormatRequest(String mode, OptionalInt index, OptionalLong bytes, boolean force) {
        this(mode, index, bytes, force, mode.equals("fast"));
    }

    /** A request of a mode that takes no number. */
    public static FormatRequest of(String mode, boolean force) {
        return new FormatRequest(mode, OptionalInt.empty(), OptionalLong.empty(), force);
    }
}
