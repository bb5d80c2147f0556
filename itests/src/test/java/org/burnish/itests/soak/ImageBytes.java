package org.burnish.itests.soak;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.image.BlockSource;

/** An image in memory that counts what is read from it. */
final class ImageBytes implements BlockSource {

    private final byte[] bytes;
    private volatile long read;

    ImageBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public void read(long lba, ByteBuffer target) throws IOException {
        if (lba < 0 || lba > blocks() || lba * BLOCK + target.remaining() > blocks() * BLOCK) {
            throw new IOException("LBA " + lba + " is beyond the end");
        }
        synchronized (this) {
            read += target.remaining();
        }
        target.put(bytes, (int) lba * BLOCK, target.remaining());
    }

    @Override
    public long blocks() {
        return bytes.length / BLOCK;
    }

    /** The bytes that were read so far. */
    long read() {
        return read;
    }
}
