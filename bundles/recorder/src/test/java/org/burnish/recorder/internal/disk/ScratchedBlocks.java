package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.burnish.image.BlockSource;

/** Blocks of random bytes, some of which can't be read. */
final class ScratchedBlocks implements BlockSource {

    final byte[] bytes;
    final Set<Long> bad = new HashSet<>();
    final List<Long> read = new ArrayList<>();
    int calls;

    ScratchedBlocks(int blocks) {
        bytes = new byte[blocks * BLOCK];
        new Random(1).nextBytes(bytes);
    }

    @Override
    public synchronized void read(long lba, ByteBuffer target) throws IOException {
        calls++;
        for (long at = lba; target.hasRemaining(); at++) {
            read.add(at);
            if (bad.contains(at)) {
                throw new IOException("LBA " + at + " can't be read");
            }
            target.put(bytes, Math.toIntExact(at * BLOCK), BLOCK);
        }
    }

    @Override
    public long blocks() {
        return bytes.length / BLOCK;
    }
}
