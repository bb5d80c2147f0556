package org.burnish.verifier.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import org.burnish.image.BlockSource;

/** Reading blocks, and finding out which one can't be read. */
final class Blocks {

    static final int BLOCK = BlockSource.BLOCK;

    /** Bytes that are read at once. */
    static final int CHUNK = 512 << 10;

    private Blocks() {}

    /** Reads so many blocks into an empty buffer and flips it; an address beyond the end is an error of reading, too. */
    static void read(BlockSource source, long lba, long blocks, ByteBuffer target) throws IOException {
        target.clear().limit(Math.toIntExact(blocks * BLOCK));
        if (lba < 0 || lba + blocks > source.blocks()) {
            throw new IOException("LBA " + Math.max(lba, source.blocks()) + " is beyond the end at " + source.blocks());
        }
        source.read(lba, target);
        target.flip();
    }

    /** The first block that can't be read now that a read of several has failed; empty if all can after all. */
    static OptionalLong firstBad(BlockSource source, long lba, long blocks) {
        ByteBuffer single = ByteBuffer.allocateDirect(BLOCK);
        for (long at = lba; at < lba + blocks; at++) {
            try {
                read(source, at, 1, single);
            } catch (IOException bad) {
                return OptionalLong.of(at);
            }
        }
        return OptionalLong.empty();
    }
}
