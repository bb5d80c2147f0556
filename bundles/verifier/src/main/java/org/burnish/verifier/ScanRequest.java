package org.burnish.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import org.burnish.image.CheckRange;

/**
 * What is scanned, and how.
 *
 * @param start the first block
 * @param blocks how many, run-out blocks included; what lies beyond {@link org.burnish.image.BlockSource#blocks()} is reported as untested
 * @param chunkBlocks how many blocks are read at once, 0 for automatic
 * @param retryBlocks into how small pieces a chunk that failed is cut for a second attempt, 0 for no second attempt
 * @param slowMillis from which duration on, in ms, a chunk counts as slow
 * @param timeLimitMillis after which duration, in ms, the scan ends with the rest untested; 0 for no limit
 * @param regionLimit after how many regions the scan ends with the rest untested; 0 for no limit
 * @param ranges ranges with recorded checksums, which are computed on the way if they lie inside the scanned blocks
 * @param runOut how many blocks at the end are run-out blocks if they can't be read
 * @param copy takes each run of blocks that was read
 */
public record ScanRequest(
        long start,
        long blocks,
        int chunkBlocks,
        int retryBlocks,
        long slowMillis,
        long timeLimitMillis,
        int regionLimit,
        List<CheckRange> ranges,
        int runOut,
        Copy copy) {

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

    /** Without run-out blocks. */
    public ScanRequest(
            long start,
            long blocks,
            int chunkBlocks,
            int retryBlocks,
            long slowMillis,
            long timeLimitMillis,
            int regionLimit,
            List<CheckRange> ranges,
            Copy copy) {
        this(start, blocks, chunkBlocks, retryBlocks, slowMillis, timeLimitMillis, regionLimit, ranges, 0, copy);
    }

    public ScanRequest {
        ranges = List.copyOf(ranges);
        Objects.requireNonNull(copy);
    }

    /** A scan with xorriso's defaults: automatic chunks, no second attempts, slow from one second on. */
    public static ScanRequest of(long start, long blocks, List<CheckRange> ranges) {
        return new ScanRequest(start, blocks, 0, 0, 1000, 0, 0, ranges, 0, Copy.NONE);
    }
}
