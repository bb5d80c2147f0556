package org.burnish.verifier;

import java.util.List;
import org.burnish.options.OptionKey;
import org.burnish.options.ValueForm;
import org.burnish.options.ValueForms;

/** Options of scanning a medium. Blocks have 2048 bytes. */
public final class ScanOptions {

    private static final ValueForm<Integer> COUNT = ValueForms.number(0, Integer.MAX_VALUE);
    private static final ValueForm<Long> MILLIS = ValueForms.number(0, Long.MAX_VALUE);

    public static final OptionKey<Integer> CHUNK_BLOCKS =
            new OptionKey<>("scan.chunk_blocks", COUNT, 0, "how many blocks are read at once, 0 for automatic");

    public static final OptionKey<Integer> RETRY_BLOCKS = new OptionKey<>(
            "scan.retry_blocks",
            COUNT,
            0,
            "into how small pieces a chunk that failed is cut for a second attempt, 0 for no second attempt");

    public static final OptionKey<Long> SLOW_MILLIS =
            new OptionKey<>("scan.slow_millis", MILLIS, 1000L, "from which duration on, in ms, a chunk counts as slow");

    public static final OptionKey<Long> TIME_LIMIT_MILLIS = new OptionKey<>(
            "scan.time_limit_millis",
            MILLIS,
            0L,
            "after which duration, in ms, the scan ends with the rest untested; 0 for no limit");

    public static final OptionKey<Integer> REGION_LIMIT = new OptionKey<>(
            "scan.region_limit",
            COUNT,
            0,
            "after how many regions the scan ends with the rest untested; 0 for no limit");

    public static final OptionKey<Integer> RUN_OUT = new OptionKey<>(
            "scan.run_out", COUNT, 0, "how many blocks at the end are run-out blocks if they can't be read");

    private ScanOptions() {}

    /** All of them. */
    public static List<OptionKey<?>> all() {
        return List.of(CHUNK_BLOCKS, RETRY_BLOCKS, SLOW_MILLIS, TIME_LIMIT_MILLIS, REGION_LIMIT, RUN_OUT);
    }
}
