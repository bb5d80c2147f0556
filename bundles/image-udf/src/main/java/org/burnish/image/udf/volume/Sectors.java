package org.burnish.image.udf.volume;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.burnish.image.BlockSource;

/**
 * Bytes of the medium by their address, whatever the volume's sector size is. A few runs of blocks are kept, since entries
 * and directories lie close to each other. Used by one thread.
 */
public final class Sectors {

    private static final int BLOCK = BlockSource.BLOCK;
    private static final int RUN = 64;
    private static final int SLOTS = 8;

    private final BlockSource source;
    private final long[] starts = new long[SLOTS];
    private final ByteBuffer[] runs = new ByteBuffer[SLOTS];
    private final long[] used = new long[SLOTS];
    private long clock;

    public Sectors(BlockSource source) {
        this.source = source;
    }

    /** The medium. */
    public BlockSource source() {
        return source;
    }

    /** The medium's size in bytes. */
    public long bytes() {
        return source.blocks() * BLOCK;
    }

    /**
     * A copy of bytes, in a little-endian buffer from position 0 to its limit.
     *
     * @throws IOException when they lie beyond the medium, or can't be read
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

    private ByteBuffer block(long lba) throws IOException {
        int slot = find(lba);
        if (slot < 0) {
            slot = load(lba);
        }
        used[slot] = ++clock;
        return runs[slot].slice((int) (lba - starts[slot]) * BLOCK, BLOCK);
    }

    private int find(long lba) {
        for (int i = 0; i < SLOTS; i++) {
            if (runs[i] != null && lba >= starts[i] && lba < starts[i] + runs[i].limit() / BLOCK) {
                return i;
            }
        }
        return -1;
    }

    /** Runs begin at multiples of their size, so that reading backwards is no slower than forwards. */
    private int load(long lba) throws IOException {
        int slot = 0;
        for (int i = 1; i < SLOTS; i++) {
            slot = used[i] < used[slot] ? i : slot;
        }
        if (runs[slot] == null) {
            runs[slot] = ByteBuffer.allocateDirect(RUN * BLOCK);
        }
        ByteBuffer run = runs[slot];
        long start = lba - lba % RUN;
        int wanted = (int) Math.min(RUN, source.blocks() - start);
        run.clear().limit(0);
        try {
            source.read(start, run.limit(wanted * BLOCK));
            starts[slot] = start;
        } catch (IOException unreadable) {
            readAlone(lba, run, unreadable);
            starts[slot] = lba;
        }
        run.flip();
        return slot;
    }

    /** Another block of the run may be bad, and is not asked for yet. */
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
