package org.burnish.image;

import java.util.List;
import org.burnish.options.OptionKey;
import org.burnish.options.ValueForms;

/** Options of loading an image. */
public final class LoadOptions {

    /** No medium has more blocks. */
    private static final long DISTANCE = 0xFFFF_FFFFL;

    public static final OptionKey<Boolean> CHECKSUMS = OptionKey.flag(
            "load.checksums",
            true,
            "whether recorded checksums are loaded and the session's tags are checked before its tree is trusted");

    public static final OptionKey<Boolean> TOLERATE_DAMAGE = OptionKey.flag(
            "load.tolerate_damage", false, "whether a tree whose checksum tag does not match is loaded all the same");

    public static final OptionKey<NameConversion> NAMES = new OptionKey<>(
            "load.names",
            NameConversion.form(),
            NameConversion.NONE,
            "from which character set to which the bytes of names pass");

    public static final OptionKey<NamingChoice> NAMING = new OptionKey<>(
            "load.naming",
            ValueForms.choice(NamingChoice.class),
            NamingChoice.ANY,
            "which forms of names may be loaded: Rock Ridge, or else Joliet, or else ISO 9660:1999, or else the plain ones");

    public static final OptionKey<Long> DISPLACEMENT = new OptionKey<>(
            "load.displacement",
            ValueForms.number(-DISTANCE, DISTANCE),
            0L,
            "how many blocks the image is behind the place that it was prepared for");

    public static final OptionKey<Integer> CACHE_RUNS = new OptionKey<>(
            "load.cache_runs",
            ValueForms.number(0, 1 << 19),
            0,
            "how many runs of blocks are kept while the tree is read, 0 for the default");

    public static final OptionKey<Integer> RUN_BLOCKS = new OptionKey<>(
            "load.run_blocks", ValueForms.number(0, 1 << 19), 0, "how many blocks a run has, 0 for the default");

    private LoadOptions() {}

    /** All of them. */
    public static List<OptionKey<?>> all() {
        return List.of(CHECKSUMS, TOLERATE_DAMAGE, NAMES, NAMING, DISPLACEMENT, CACHE_RUNS, RUN_BLOCKS);
    }
}
