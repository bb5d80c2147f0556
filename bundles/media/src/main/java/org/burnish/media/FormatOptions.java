package org.burnish.media;

import java.util.List;
import java.util.OptionalLong;
import org.burnish.options.OptionKey;
import org.burnish.options.ValueForms;

/** Options of formatting. */
public final class FormatOptions {

    public static final OptionKey<OptionalLong> INDEX = new OptionKey<>(
            "format.index",
            ValueForms.numberOrNone(0),
            OptionalLong.empty(),
            "the number of an offered format, for by_index");

    public static final OptionKey<OptionalLong> BYTES = new OptionKey<>(
            "format.bytes", ValueForms.numberOrNone(0), OptionalLong.empty(), "the wanted size in bytes, for by_size");

    public static final OptionKey<Boolean> FORCE = OptionKey.flag(
            "format.force", false, "whether the medium's state is not looked at; the drive has the last word");

    public static final OptionKey<Boolean> FAST = OptionKey.flag(
            "format.fast",
            false,
            "whether the drive shall spare what time it can, such as the certification of blocks");

    private FormatOptions() {}

    /** All of them. */
    public static List<OptionKey<?>> all() {
        return List.of(INDEX, BYTES, FORCE, FAST);
    }
}
