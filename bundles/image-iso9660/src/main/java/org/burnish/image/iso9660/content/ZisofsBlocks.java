package org.burnish.image.iso9660.content;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;
import org.burnish.image.FileContent;
import org.burnish.image.FilterChannel;
import org.burnish.image.Zeros;

/** Compresses a content block by block. Takes the memory of two blocks. */
final class ZisofsBlocks extends FilterChannel {

    /** A block that does not shrink grows by a few bytes for each of the pieces that zlib stores. */
    private static final int MORE = 64;

    private final Deflater deflater;
    private final ByteBuffer plain;
    private final byte[] compressed;
    private long left;

    ZisofsBlocks(FileContent content, ZisofsForm form, int level) throws IOException {
        super(content.open());
        left = content.size();
        int block = (int) Math.min(form.blockSize(), left);
        plain = ByteBuffer.allocate(block);
        compressed = new byte[block + (block >> 8) + MORE];
        deflater = new Deflater(level);
    }

    boolean hasNext() {
        return left > 0;
    }

    /** Compresses the next block. A block of zeros has no bytes. */
    ByteBuffer next() throws IOException {
        plain.clear().limit((int) Math.min(plain.capacity(), left));
        while (plain.hasRemaining()) {
            read(plain);
        }
        left -= plain.flip().remaining();
        if (left == 0) {
            requireEnd();
        }
        return Zeros.fill(plain) ? ByteBuffer.allocate(0) : compress();
    }

    private ByteBuffer compress() {
        deflater.reset();
        deflater.setInput(plain.array(), 0, plain.limit());
        deflater.finish();
        int length = 0;
        while (!deflater.finished()) {
            length += deflater.deflate(compressed, length, compressed.length - length);
        }
        return ByteBuffer.wrap(compressed, 0, length);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int count = source.read(target);
        if (count < 0) {
            throw new EOFException("It is shorter than it was: " + left + " bytes or less are missing");
        }
        return count;
    }

    private void requireEnd() throws IOException {
        if (source.read(ByteBuffer.allocate(1)) > 0) {
            throw new IOException("It is longer than it was");
        }
    }

    @Override
    public void close() throws IOException {
        deflater.end();
        super.close();
    }
}
