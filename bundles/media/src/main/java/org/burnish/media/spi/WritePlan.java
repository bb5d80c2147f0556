package org.burnish.media.spi;

import java.util.List;
import org.burnish.media.MediaNote;

/**
 * How one session is written.
 *
 * @param writeType in words, such as {@code Incremental}
 * @param start the LBA of the first block
 * @param blocks how many blocks will come
 * @param chunkBlocks how many blocks one write command carries
 * @param padding what is added behind the last block
 * @param overwritable whether blocks can be written once more
 * @param speed the wanted speed in kB/s, 0 to leave the drive's choice
 * @param notes what the user should know beforehand
 * @param streamFrom the LBA from which on whole chunks are written as stream recording, {@link #NO_STREAM} for none
 */
public record WritePlan(
        String writeType,
        long start,
        long blocks,
        int chunkBlocks,
        Padding padding,
        boolean overwritable,
        int speed,
        List<MediaNote> notes,
        long streamFrom) {

    /** No block is written as stream recording. */
    public static final long NO_STREAM = Long.MAX_VALUE;

    public WritePlan {
        notes = List.copyOf(notes);
    }

    /** Without stream recording. */
    public WritePlan(
            String writeType,
            long start,
            long blocks,
            int chunkBlocks,
            Padding padding,
            boolean overwritable,
            int speed,
            List<MediaNote> notes) {
        this(writeType, start, blocks, chunkBlocks, padding, overwritable, speed, notes, NO_STREAM);
    }

    /** Whether the chunk that begins there is written as stream recording. */
    boolean streams(long lba) {
        return lba >= streamFrom;
    }

    /** Zeros behind the last block. */
    public enum Padding {
        /** None; the last write command may be short. */
        NONE,
        /** Up to a whole chunk. */
        CHUNK,
        /** Up to the announced number of blocks, where the drive reserved exactly these. */
        ANNOUNCED
    }

    /** How many blocks are on the medium after {@code given} ones came and the padding was added. */
    long padded(long given) {
        return switch (padding) {
            case NONE -> given;
            case CHUNK -> (given + chunkBlocks - 1) / chunkBlocks * chunkBlocks;
            case ANNOUNCED -> Math.max(given, blocks);
        };
    }
}
