package org.burnish.media;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.burnish.options.Options;

/**
 * How to format.
 *
 * @param mode {@code as_needed}, {@code full}, {@code fast}, {@code max}, {@code by_index}, {@code by_size}, {@code
 *     without_spare}
 * @param options what was chosen of {@link FormatOptions}, and of the options of the medium's kind
 */
public record FormatRequest(String mode, Options options) {

    /** The mode that does what the medium needs, and nothing to a formatted one. */
    public static final String AS_NEEDED = "as_needed";

    public FormatRequest {
        Objects.requireNonNull(mode);
        Objects.requireNonNull(options);
    }

    /** A request of a mode that takes no number; fast if the mode is the one of that name. */
    public static FormatRequest of(String mode, boolean force) {
        return new FormatRequest(
                mode, Options.NONE.with(FormatOptions.FORCE, force).with(FormatOptions.FAST, mode.equals("fast")));
    }

    /** The same of an offered format. */
    public FormatRequest index(OptionalInt offer) {
        OptionalLong number = offer.isPresent() ? OptionalLong.of(offer.getAsInt()) : OptionalLong.empty();
        return new FormatRequest(mode, options.with(FormatOptions.INDEX, number));
    }

    /** The same of a size in bytes. */
    public FormatRequest bytes(OptionalLong wanted) {
        return new FormatRequest(mode, options.with(FormatOptions.BYTES, wanted));
    }

    /** The same, with or without what costs time. */
    public FormatRequest fast(boolean hasty) {
        return new FormatRequest(mode, options.with(FormatOptions.FAST, hasty));
    }

    /** The offered format, for {@code by_index}. */
    public OptionalInt index() {
        OptionalLong number = options.get(FormatOptions.INDEX);
        return number.isPresent() ? OptionalInt.of(Math.toIntExact(number.getAsLong())) : OptionalInt.empty();
    }

    /** The wanted size, for {@code by_size}. */
    public OptionalLong bytes() {
        return options.get(FormatOptions.BYTES);
    }

    /** Whether the medium's state is not looked at; the drive has the last word. */
    public boolean force() {
        return options.get(FormatOptions.FORCE);
    }

    /** Whether the drive shall spare what time it can. */
    public boolean fast() {
        return options.get(FormatOptions.FAST);
    }
}
