package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.image.BlockCache;
import org.burnish.image.BlockSource;
import org.burnish.image.Zeros;
import org.burnish.image.iso9660.record.DirectoryRecord;
import org.burnish.image.iso9660.susp.ContinuationArea;
import org.burnish.image.iso9660.susp.SuspEntry;

/** Reads system use fields and follows their continuation areas, but not in circles. */
final class SystemUseReader {

    /** The length of the system use of CD-ROM XA, which SUSP lets come first, and where its letters are. */
    private static final int XA = 14;

    private static final int XA_LETTERS = 6;
    private static final int XA_RESERVED = 9;
    private static final int AREAS = 1024;
    private static final int BYTES = 4 << 20;

    private final BlockCache cache;
    private final Reach reach;
    private long budget;
    private int skip;

    SystemUseReader(BlockCache cache, Reach reach) {
        this.cache = cache;
        this.reach = reach;
        this.budget = cache.blocks() * BlockSource.BLOCK;
    }

    /** How many bytes to skip at the beginning of each field, which the root's SP entry says. */
    void skip(int bytes) {
        skip = bytes;
    }

    /**
     * What a record's field says.
     *
     * @throws IOException when a continuation area can't be read, or can't be one
     */
    SystemUse read(DirectoryRecord record) throws IOException {
        ByteBuffer field = record.systemUse();
        return read(field, field.remaining() > skip && !isXa(field, skip) ? skip : skip + XA);
    }

    /** What the root's record of itself says: among it, how many bytes the others skip. */
    SystemUse readRoot(DirectoryRecord record) throws IOException {
        ByteBuffer field = record.systemUse();
        return read(field, isXa(field, 0) ? XA : 0);
    }

    /** Many images with XA say that nothing is to be skipped. An entry whose name has the same letters is no XA. */
    private static boolean isXa(ByteBuffer field, int from) {
        return field.remaining() >= from + XA
                && field.get(from + XA_LETTERS) == 'X'
                && field.get(from + XA_LETTERS + 1) == 'A'
                && Zeros.fill(field, from + XA_RESERVED, from + XA)
                && !SuspEntry.begins(field, from);
    }

    private SystemUse read(ByteBuffer field, int from) throws IOException {
        SystemUse use = new SystemUse();
        if (field.remaining() <= from) {
            return use;
        }
        ContinuationArea next = use.add(SuspEntry.decodeAll(field.slice(from, field.remaining() - from)));
        long bytes = 0;
        for (int areas = 0; next != null; areas++) {
            bytes += next.size();
            if (areas == AREAS || bytes > BYTES) {
                throw new IOException("continuation areas are too many or too long, or go in a circle");
            }
            next = use.add(SuspEntry.decodeAll(area(next)));
        }
        return use;
    }

    private ByteBuffer area(ContinuationArea area) throws IOException {
        budget -= area.size();
        if (budget < 0) {
            throw new IOException("continuation areas are longer than the medium");
        }
        long address = area.block() * BlockSource.BLOCK + area.offset();
        ByteBuffer bytes = cache.read(address, (int) area.size());
        long first = address / BlockSource.BLOCK;
        reach.include(first, (address + area.size() + BlockSource.BLOCK - 1) / BlockSource.BLOCK - first);
        return bytes;
    }
}
