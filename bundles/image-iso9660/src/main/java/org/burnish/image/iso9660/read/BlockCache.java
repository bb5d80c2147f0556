package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.image.BlockSource;

/**
 * Blocks of metadata, read in large runs. A few runs are kept: directories and their continuation areas come close to
 * each other, but not one behind the other.
 */
final class BlockCache {

    static final int BLOCK = BlockSource.BLOCK;

    private static final int RUN = 128;
    private static final int SLOTS = 4;

    private final BlockSource source;
    private final long[] starts = new long[SLOTS];
    private final ByteBuffer[] runs = new ByteBuffer[SLOTS];
    private final long[] used = new long[SLOTS];
    private long clock;

    BlockCache(BlockSource source) {
        this.source = source;
    }

    long blocks() {
        return source.blocks();
    }

    /**
     * A block's bytes from position 0 to limit 2048; valid until the next call.
     *
     * @throws IOException when it lies outside of the medium, or can't be read
     */
    ByteBuffer block(long lba) throws IOException {
        if (lba < 0 || lba >= source.blocks()) {
            throw new IOException("LBA " + lba + " is beyond the medium's end at " + source.blocks());
        }
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

    private int load(long lba) throws IOException {
        int slot = 0;
        for (int i = 1; i < SLOTS; i++) {
            slot = used[i] < used[slot] ? i : slot;
        }
        if (runs[slot] == null) {
            runs[slot] = ByteBuffer.allocateDirect(RUN * BLOCK);
        }
        ByteBuffer run = runs[slot];
        int wanted = (int) Math.min(RUN, source.blocks() - lba);
        run.clear().limit(0);
        try {
            source.read(lba, run.limit(wanted * BLOCK));
            run.flip();
        } catch (IOException unreadable) {
            keepWhatWasRead(lba, run, unreadable);
        }
        starts[slot] = lba;
        return slot;
    }

    /** A later block of the run may be bad, or be in a gap between tracks: it is not asked for yet. */
    private void keepWhatWasRead(long lba, ByteBuffer run, IOException unreadable) throws IOException {
        int read = run.position() - run.position() % BLOCK;
        if (read == 0) {
            run.clear().limit(BLOCK);
            try {
                source.read(lba, run);
            } catch (IOException again) {
                run.limit(0);
                again.addSuppressed(unreadable);
                throw again;
            }
            read = BLOCK;
        }
        run.position(0).limit(read);
    }
}
