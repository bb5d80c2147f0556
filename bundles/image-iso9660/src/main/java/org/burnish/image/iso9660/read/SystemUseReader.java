package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.image.iso9660.record.DirectoryRecord;
import org.burnish.image.iso9660.susp.ContinuationArea;
import org.burnish.image.iso9660.susp.SuspEntry;

/** Reads system use fields and follows their continuation areas, but not in circles. */
final class SystemUseReader {

    private static final int AREAS = 1024;
    private static final int BYTES = 4 << 20;

    private final BlockCache cache;
    private long budget;
    private int skip;

    SystemUseReader(BlockCache cache) {
        this.cache = cache;
        this.budget = cache.blocks() * BlockCache.BLOCK;
    }

    /** How many bytes to skip at the beginning of each field, which the root's SP entry tells. */
    void skip(int bytes) {
        skip = bytes;
    }

    /**
     * What a record's field says.
     *
     * @throws IOException when a continuation area can't be read, or can't be one
     */
    SystemUse read(DirectoryRecord record) throws IOException {
        SystemUse use = new SystemUse();
        ByteBuffer field = record.systemUse();
        if (field.remaining() <= skip) {
            return use;
        }
        ContinuationArea next = use.add(SuspEntry.decodeAll(field.slice(skip, field.remaining() - skip)));
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
        byte[] bytes = new byte[(int) area.size()];
        long lba = area.block() + area.offset() / BlockCache.BLOCK;
        int offset = (int) (area.offset() % BlockCache.BLOCK);
        for (int at = 0; at < bytes.length; lba++, offset = 0) {
            int count = Math.min(bytes.length - at, BlockCache.BLOCK - offset);
            cache.block(lba).get(offset, bytes, at, count);
            at += count;
        }
        return ByteBuffer.wrap(bytes);
    }
}
