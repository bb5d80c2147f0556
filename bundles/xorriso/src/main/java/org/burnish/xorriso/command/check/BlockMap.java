package org.burnish.xorriso.command.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.burnish.verifier.MediaRegion;
import org.burnish.verifier.MediaRegion.Quality;

/** Which blocks of a medium were read. */
final class BlockMap {

    /** No medium has more; a file that says so is no map. */
    static final long MOST = Integer.MAX_VALUE - 1;

    private final BitSet read;
    private long blocks;

    BlockMap() {
        this(new BitSet(), 0);
    }

    /** @param blocks how many the medium has, as far as it is known */
    BlockMap(BitSet read, long blocks) {
        this.read = read;
        this.blocks = blocks;
    }

    long blocks() {
        return blocks;
    }

    /** The medium has so many at least. */
    void grow(long count) {
        blocks = Math.max(blocks, Math.min(MOST, count));
    }

    boolean isRead(long lba) {
        return lba < MOST && read.get((int) lba);
    }

    /** A bit for each block, the first in the lowest one of the first byte. */
    byte[] bits() {
        return Arrays.copyOf(read.toByteArray(), (int) blocks / Byte.SIZE + 1);
    }

    boolean isEmpty() {
        return read.isEmpty();
    }

    /** Blocks were read, or are to be read again. */
    void set(long start, long count, boolean done) {
        grow(start + count);
        read.set((int) Math.min(MOST, start), (int) Math.min(MOST, start + count), done);
    }

    /** What another run read, too. */
    void add(BlockMap other) {
        grow(other.blocks);
        read.or(other.read);
    }

    /** All blocks from one to before another, in runs of those that were read and those that were not. */
    List<MediaRegion> runs(long start, long end, Quality done, Quality open) {
        List<MediaRegion> runs = new ArrayList<>();
        long at = start;
        while (at < end) {
            boolean is = isRead(at);
            long change = is ? read.nextClearBit((int) at) : nextSet(at);
            long next = Math.min(end, change);
            runs.add(new MediaRegion(at, next - at, is ? done : open));
            at = next;
        }
        return runs;
    }

    private long nextSet(long at) {
        int next = at >= MOST ? -1 : read.nextSetBit((int) at);
        return next < 0 ? Long.MAX_VALUE : next;
    }
}
