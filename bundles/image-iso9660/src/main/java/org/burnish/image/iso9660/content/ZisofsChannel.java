package org.burnish.image.iso9660.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.burnish.image.BlockSource;
import org.burnish.image.FileContent;

/**
 * Decompresses a file block by block. The pointers are read beside the blocks, so that a file of any declared size takes
 * the memory of one block. Each block must give just the bytes that it should.
 */
final class ZisofsChannel implements ReadableByteChannel {

    private static final int RUN = 16 * BlockSource.BLOCK;
    private static final int HEADER_READ = 24;

    private final FileContent recorded;
    private final ZisofsForm form;
    private final long size;
    private final RecordedBytes pointers;
    private final RecordedBytes data;
    private final Inflater inflater = new Inflater();
    private final ByteBuffer pointer;
    private final byte[] block;
    private ByteBuffer plain = ByteBuffer.allocate(0);
    private long number;
    private long from;
    private boolean closed;

    ZisofsChannel(FileContent recorded, ZisofsForm form, long size) throws IOException {
        this.recorded = recorded;
        this.form = form;
        this.size = size;
        pointer = ByteBuffer.allocate(form.pointer()).order(ByteOrder.LITTLE_ENDIAN);
        block = new byte[(int) Math.min(form.blockSize(), size)];
        pointers = new RecordedBytes(recorded, BlockSource.BLOCK);
        data = new RecordedBytes(recorded, RUN);
        try {
            begin();
        } catch (IOException damaged) {
            IOException reported = damage(damaged);
            try {
                close();
            } catch (IOException atClose) {
                reported.addSuppressed(atClose);
            }
            throw reported;
        }
    }

    private void begin() throws IOException {
        form.requireRoom(recorded.size(), size);
        ByteBuffer header = ByteBuffer.allocate(Math.min(HEADER_READ, form.header()));
        pointers.read(header);
        form.check(header.flip(), size);
        pointers.skipTo(form.header());
        from = nextPointer();
        if (from < form.pointerAt(form.blocks(size) + 1)) {
            throw new IOException("its first block begins inside of its header");
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (!target.hasRemaining()) {
            return 0;
        }
        if (!plain.hasRemaining() && !decompress()) {
            return -1;
        }
        int count = Math.min(plain.remaining(), target.remaining());
        target.put(plain.slice(plain.position(), count));
        plain.position(plain.position() + count);
        return count;
    }

    private boolean decompress() throws IOException {
        if (number == form.blocks(size)) {
            return false;
        }
        int wanted = (int) Math.min(form.blockSize(), size - (number << form.blockBits()));
        try {
            long to = nextPointer();
            if (to < from || to > recorded.size()) {
                throw new IOException("the pointers " + from + " and " + to + " can't be those of a block");
            }
            fill(to, wanted);
            from = to;
        } catch (IOException | DataFormatException damaged) {
            throw damage(damaged);
        }
        number++;
        plain = ByteBuffer.wrap(block, 0, wanted);
        return true;
    }

    private long nextPointer() throws IOException {
        pointers.read(pointer.clear());
        return form.pointer() == Integer.BYTES ? Integer.toUnsignedLong(pointer.getInt(0)) : pointer.getLong(0);
    }

    /** A block without bytes stands for zeros. */
    private void fill(long to, int wanted) throws IOException, DataFormatException {
        if (to == from) {
            Arrays.fill(block, 0, wanted, (byte) 0);
            return;
        }
        data.skipTo(from);
        inflater.reset();
        int done = 0;
        while (!inflater.finished()) {
            if (inflater.needsInput()) {
                if (data.position() == to) {
                    throw new IOException("the compressed bytes end before the block does");
                }
                inflater.setInput(data.next((int) Math.min(RUN, to - data.position())));
            }
            // One byte of room beyond the end: a block that is too long must not go unnoticed.
            int room = block.length - done;
            int more = room > 0 ? inflater.inflate(block, done, room) : inflater.inflate(new byte[1]);
            done += more;
            if (done > wanted || inflater.needsDictionary()) {
                break;
            }
        }
        if (!inflater.finished() || done != wanted) {
            throw new IOException("it gives other than the " + wanted + " bytes that it should");
        }
    }

    private IOException damage(Exception cause) {
        String detail = cause instanceof DataFormatException ? "zlib: " + cause.getMessage() : cause.getMessage();
        return new IOException(
                "the content at " + recorded.origin() + " can't be decompressed (zisofs): block " + number + ": "
                        + detail,
                cause);
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        inflater.end();
        pointers.close();
        data.close();
    }
}
