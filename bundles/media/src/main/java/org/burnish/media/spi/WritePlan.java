package org.burnish.media.spi;

import java.util.List;
import java.util.Objects;
import org.burnish.media.BlockForm;
import org.burnish.media.MediaNote;

/** How one session is written. Immutable. */
public final class WritePlan {

    /** No block is written as stream recording. */
    public static final long NO_STREAM = Long.MAX_VALUE;

    private final String writeType;
    private final long start;
    private final long blocks;
    private final OpenEnd end;
    private final int chunkBlocks;
    private final Padding padding;
    private final boolean overwritable;
    private final int speed;
    private final List<MediaNote> notes;
    private final long streamFrom;
    private final BlockForm form;

    private WritePlan(
            String writeType,
            long start,
            long blocks,
            OpenEnd end,
            int chunkBlocks,
            Padding padding,
            boolean overwritable,
            int speed,
            List<MediaNote> notes,
            long streamFrom,
            BlockForm form) {
        this.writeType = Objects.requireNonNull(writeType);
        this.start = start;
        this.blocks = blocks;
        this.end = end;
        this.chunkBlocks = chunkBlocks;
        this.padding = Objects.requireNonNull(padding);
        this.overwritable = overwritable;
        this.speed = speed;
        this.notes = List.copyOf(notes);
        this.streamFrom = streamFrom;
        this.form = Objects.requireNonNull(form);
    }

    /**
     * Without padding, once, at the drive's choice of speed, without stream recording.
     *
     * @param writeType in words, such as {@code Incremental}
     * @param start the LBA of the first block
     * @param blocks how many blocks will come
     * @param chunkBlocks how many blocks one write command carries
     */
    public static WritePlan of(String writeType, long start, long blocks, int chunkBlocks) {
        return new WritePlan(
                writeType,
                start,
                blocks,
                new OpenEnd(blocks, 1),
                chunkBlocks,
                Padding.NONE,
                false,
                0,
                List.of(),
                NO_STREAM,
                BlockForm.DATA);
    }

    /** The same with zeros behind the last block. */
    public WritePlan padding(Padding added) {
        return new WritePlan(
                writeType, start, blocks, end, chunkBlocks, added, overwritable, speed, notes, streamFrom, form);
    }

    /** The same where blocks can be written once more. */
    public WritePlan overwriting() {
        return new WritePlan(writeType, start, blocks, end, chunkBlocks, padding, true, speed, notes, streamFrom, form);
    }

    /** The same at a speed in kB/s, 0 to leave the drive's choice. */
    public WritePlan speed(int kilobytesPerSecond) {
        return new WritePlan(
                writeType,
                start,
                blocks,
                end,
                chunkBlocks,
                padding,
                overwritable,
                kilobytesPerSecond,
                notes,
                streamFrom,
                form);
    }

    /** The same with what the user should know beforehand. */
    public WritePlan notes(List<MediaNote> more) {
        return new WritePlan(
                writeType, start, blocks, end, chunkBlocks, padding, overwritable, speed, more, streamFrom, form);
    }

    /** The same with whole chunks written as stream recording from this LBA on, {@link #NO_STREAM} for none. */
    public WritePlan streamFrom(long lba) {
        return new WritePlan(
                writeType, start, blocks, end, chunkBlocks, padding, overwritable, speed, notes, lba, form);
    }

    /**
     * The same, which may have fewer blocks than announced.
     *
     * @param atLeast up to how many it is padded in any case
     * @param unit of what it is padded to a multiple, in blocks
     */
    public WritePlan openEnd(long atLeast, int unit) {
        return new WritePlan(
                writeType,
                start,
                blocks,
                new OpenEnd(atLeast, unit),
                chunkBlocks,
                padding,
                overwritable,
                speed,
                notes,
                streamFrom,
                form);
    }

    /** The same with blocks of another form. */
    public WritePlan form(BlockForm other) {
        return new WritePlan(
                writeType, start, blocks, end, chunkBlocks, padding, overwritable, speed, notes, streamFrom, other);
    }

    public String writeType() {
        return writeType;
    }

    public long start() {
        return start;
    }

    public long blocks() {
        return blocks;
    }

    public int chunkBlocks() {
        return chunkBlocks;
    }

    public Padding padding() {
        return padding;
    }

    public boolean overwritable() {
        return overwritable;
    }

    public int speed() {
        return speed;
    }

    public List<MediaNote> notes() {
        return notes;
    }

    public long streamFrom() {
        return streamFrom;
    }

    public BlockForm form() {
        return form;
    }

    /** With how many blocks a session may end. */
    private record OpenEnd(long least, int unit) {
        long padded(long given) {
            return Math.max((given + unit - 1) / unit * unit, least);
        }
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
        /** Up to the announced number of blocks, where the drive reserved exactly these, or as an open end asks for. */
        ANNOUNCED
    }

    /** How many blocks are on the medium after {@code given} ones came and the padding was added. */
    long padded(long given) {
        return switch (padding) {
            case NONE -> given;
            case CHUNK -> (given + chunkBlocks - 1) / chunkBlocks * chunkBlocks;
            case ANNOUNCED -> end.padded(given);
        };
    }
}
