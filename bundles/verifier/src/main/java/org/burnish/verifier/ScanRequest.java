package org.burnish.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.burnish.image.CheckRange;
import org.burnish.options.OptionKey;
import org.burnish.options.Options;

/** What is scanned, and how. Immutable. */
public final class ScanRequest {

    /** Takes what a scan reads. Called by one thread, with ascending addresses. */
    @FunctionalInterface
    public interface Copy {

        /** Copies nothing. */
        Copy NONE = (lba, data) -> {};

        /**
         * Takes whole blocks.
         *
         * @param lba the first block
         * @param data a direct buffer; its remaining bytes are the blocks, and are valid during the call only
         * @throws IOException ends the scan with the rest untested
         */
        void put(long lba, ByteBuffer data) throws IOException;
    }

    private final long start;
    private final long blocks;
    private final List<CheckRange> ranges;
    private final Copy copy;
    private final Options options;
    private final Supplier<String> stop;

    private ScanRequest(
            long start, long blocks, List<CheckRange> ranges, Copy copy, Options options, Supplier<String> stop) {
        this.start = start;
        this.blocks = blocks;
        this.ranges = List.copyOf(ranges);
        this.copy = Objects.requireNonNull(copy);
        this.options = Objects.requireNonNull(options);
        this.stop = Objects.requireNonNull(stop);
    }

    /**
     * By the initial values of all options, which are xorriso's defaults.
     *
     * @param start the first block
     * @param blocks how many, run-out blocks included; what lies beyond {@link org.burnish.image.BlockSource#blocks()} is
     *     reported as untested
     */
    public static ScanRequest of(long start, long blocks) {
        return new ScanRequest(start, blocks, List.of(), Copy.NONE, Options.NONE, () -> "");
    }

    /** The same with ranges of recorded checksums, which are computed on the way if they lie inside the scanned blocks. */
    public ScanRequest ranges(List<CheckRange> recorded) {
        return new ScanRequest(start, blocks, recorded, copy, options, stop);
    }

    /** The same with somebody who takes each run of blocks that was read. */
    public ScanRequest copy(Copy taker) {
        return new ScanRequest(start, blocks, ranges, taker, options, stop);
    }

    /** The same with a value of an option of {@link ScanOptions}. */
    public <T> ScanRequest with(OptionKey<T> key, T value) {
        return new ScanRequest(start, blocks, ranges, copy, options.with(key, value), stop);
    }

    /**
     * The same with somebody who is asked between two reads whether to go on.
     *
     * @param reason gives why the scan shall end with the rest untested; empty to go on
     */
    public ScanRequest until(Supplier<String> reason) {
        return new ScanRequest(start, blocks, ranges, copy, options, reason);
    }

    public long start() {
        return start;
    }

    public long blocks() {
        return blocks;
    }

    public List<CheckRange> ranges() {
        return ranges;
    }

    /** Why the scan shall end now; empty to go on. */
    public String reasonToStop() {
        return stop.get();
    }

    public Copy copy() {
        return copy;
    }

    /** The value of an option. */
    public <T> T get(OptionKey<T> key) {
        return options.get(key);
    }
}
