package org.burnish.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of metadata, read in runs. A few runs are kept: directories, entries and what belongs to them lie close to each
 * other, but not one behind the other. Blocks that nobody asked for may be bad, or in a gap between tracks: they keep no
 * other from being read, and count as read only if they were. Used by one thread.
 */
public final class BlockCache {

    private static final int BLOCK = BlockSource.BLOCK;
    private static final int RUN = 64;
    private static final int SLOTS = 8;

    /** Who asks for a block so closely before a run, goes backwards: blocks of a volume have up to 32 KiB. */
    private static final int BACKWARDS = 16;

    private final BlockSource source;
    private final int size;
    private final long[] starts;
    private final @Nullable ByteBuffer[] runs;
    private final long[] used;
    private long clock;

    public BlockCache(BlockSource source) {
        this(source, 0, 0);
    }

    /**
     * A cache of another size.
     *
     * @param count how many runs are kept, 0 for the default
     * @param blocks how many blocks a run has, 0 for the default
     */
    public BlockCache(BlockSource source, int count, int blocks) {
        int slots = count == 0 ? SLOTS : count;
        this.source = source;
        this.size = blocks == 0 ? RUN : blocks;
        this.starts = new long[slots];
        this.runs = new ByteBuffer[slots];
        this.used = new long[slots];
    }

    /** Where the blocks are read. */
    public BlockSource source() {
        return source;
    }

    /** How many blocks there are. */
    public long blocks() {
        return source.blocks();
    }

    /** How many bytes there are. */
    public long bytes() {
        return source.blocks() * BLOCK;
    }

    /**
     * A block's bytes from position 0 to limit 2048; valid until the next call.
     *
     * @throws IOException when it lies outside of the medium, or can't be read; the message names it
     */
    public ByteBuffer block(long lba) throws IOException {
        if (lba < 0 || lba >= source.blocks()) {
            throw new IOException("LBA " + lba + " is beyond the medium's end at " + source.blocks());
        }
        for (int slot = 0; slot < starts.length; slot++) {
            ByteBuffer run = runs[slot];
            if (run != null && lba >= starts[slot] && lba < end(slot, run)) {
                return block(slot, run, lba);
            }
        }
        int slot = oldest();
        ByteBuffer run = runs[slot];
        if (run == null) {
            run = ByteBuffer.allocateDirect(size * BLOCK);
            runs[slot] = run;
        }
        load(lba, slot, run);
        return block(slot, run, lba);
    }

    /**
     * A copy of bytes that may begin and end within blocks, in a little-endian buffer from position 0 to its limit.
     *
     * @param address the first byte, counted from the medium's beginning
     * @throws IOException when they lie outside of the medium, or can't be read; the message names the block
     */
    public ByteBuffer read(long address, int length) throws IOException {
        if (address < 0 || address + length > bytes()) {
            throw new IOException(
                    "LBA " + Math.floorDiv(address, BLOCK) + " is beyond the medium's end at " + source.blocks());
        }
        ByteBuffer copy = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (copy.hasRemaining()) {
            long at = address + copy.position();
            int skip = (int) (at % BLOCK);
            int count = Math.min(copy.remaining(), BLOCK - skip);
            copy.put(block(at / BLOCK).slice(skip, count));
        }
        return copy.flip();
    }

    private ByteBuffer block(int slot, ByteBuffer run, long lba) {
        used[slot] = ++clock;
        return run.slice((int) (lba - starts[slot]) * BLOCK, BLOCK);
    }

    private long end(int slot, ByteBuffer run) {
        return starts[slot] + run.limit() / BLOCK;
    }

    private int oldest() {
        int oldest = 0;
        for (int slot = 1; slot < starts.length; slot++) {
            oldest = used[slot] < used[oldest] ? slot : oldest;
        }
        return oldest;
    }

    private void load(long lba, int slot, ByteBuffer run) throws IOException {
        run.clear().limit(0);
        long start = start(lba);
        int wanted = (int) Math.min(size, source.blocks() - start);
        try {
            source.read(start, run.limit(wanted * BLOCK));
        } catch (IOException unreadable) {
            int read = run.position() / BLOCK;
            if (start + read <= lba) {
                start = lba;
                readAlone(lba, run, unreadable);
            } else {
                run.position(read * BLOCK);
            }
        }
        starts[slot] = start;
        run.flip();
    }

    /** A run begins with the block that is asked for, since what is before it may be a gap; going backwards it ends with it. */
    private long start(long lba) {
        for (int slot = 0; slot < starts.length; slot++) {
            ByteBuffer run = runs[slot];
            if (run != null && run.limit() > 0 && starts[slot] > lba && starts[slot] - lba <= BACKWARDS) {
                return Math.max(0, starts[slot] - size);
            }
        }
        return lba;
    }

    private void readAlone(long lba, ByteBuffer run, IOException unreadable) throws IOException {
        run.clear().limit(BLOCK);
        try {
            source.read(lba, run);
        } catch (IOException again) {
            run.position(0).limit(0);
            again.addSuppressed(unreadable);
            throw again;
        }
    }
}
