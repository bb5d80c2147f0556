package org.burnish.verifier.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.burnish.image.BlockSource;

/** A medium in memory, with random content and blocks that can't be read. */
final class MemorySource implements BlockSource {

    final byte[] bytes;
    final Set<Long> bad = new TreeSet<>();
    final AtomicLong blocksRead = new AtomicLong();
    final AtomicLong reads = new AtomicLong();
    long millisPerRead;

    MemorySource(int blocks) {
        bytes = new byte[blocks * BLOCK];
        new Random(blocks).nextBytes(bytes);
    }

    @Override
    public void read(long lba, ByteBuffer target) throws IOException {
        pause();
        reads.incrementAndGet();
        while (target.hasRemaining()) {
            if (bad.contains(lba)) {
                throw new IOException("medium error at LBA " + lba);
            }
            target.put(bytes, Math.toIntExact(lba * BLOCK), BLOCK);
            blocksRead.incrementAndGet();
            lba++;
        }
    }

    private void pause() throws IOException {
        if (millisPerRead > 0) {
            try {
                Thread.sleep(millisPerRead);
            } catch (InterruptedException interrupted) {
                throw new IOException(interrupted);
            }
        }
    }

    @Override
    public long blocks() {
        return bytes.length / BLOCK;
    }

    void damage(long lba) {
        bytes[Math.toIntExact(lba * BLOCK)] ^= 1;
    }

    byte[] md5(long lba, long length) {
        MessageDigest digest = md5();
        digest.update(bytes, Math.toIntExact(lba * BLOCK), Math.toIntExact(length));
        return digest.digest();
    }

    static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
