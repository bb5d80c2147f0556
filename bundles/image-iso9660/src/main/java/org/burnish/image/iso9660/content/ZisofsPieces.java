package org.burnish.image.iso9660.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.burnish.image.BlockSource;
import org.burnish.image.FileContent;
import org.burnish.image.PiecedContent;
import org.burnish.image.SlicedContent;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a compressed file, each found by its pointers. A block of the medium with pointers is read once, whether it can be or not: a
 * drive may try for seconds.
 */
final class ZisofsPieces implements PiecedContent.Pieces {

    /** The fields that are compared. */
    private static final int HEADER = 24;

    private static final int CHUNK = BlockSource.BLOCK;

    /** How much longer than the block its compressed bytes may be: zlib adds some bytes to what it can't make shorter. */
    private static final int ALLOWANCE = 64 * 1024;

    private final FileContent recorded;
    private final ZisofsForm form;
    private final long size;
    private byte[] chunk = new byte[0];
    private long chunkNumber = -1;
    private @Nullable IOException chunkFailure;

    private @Nullable IOException objection;
    private boolean begun;

    ZisofsPieces(FileContent recorded, ZisofsForm form, long size) throws IOException {
        form.requireRoom(recorded.size(), size);
        this.recorded = recorded;
        this.form = form;
        this.size = size;
    }

    @Override
    public void read(long number, ByteBuffer target) throws IOException {
        requireHeader();
        int wanted = (int) Math.min(form.blockSize(), size - (number << form.blockBits()));
        try {
            long from = pointer(number);
            long to = pointer(number + 1);
            if (from < form.pointerAt(form.blocks(size) + 1)
                    || to < from
                    || to > recorded.size()
                    || to - from > form.blockSize() + ALLOWANCE) {
                throw new IOException("the pointers " + from + " and " + to + " can't be those of a block");
            }
            target.put(to == from ? new byte[wanted] : inflated(bytes(from, (int) (to - from)), wanted));
        } catch (DataFormatException damaged) {
            throw new IOException("block " + number + " of zisofs: zlib: " + damaged.getMessage(), damaged);
        }
    }

    /** A header that can't be read may be right; one that can, and is not, is that of another file. */
    private void requireHeader() throws IOException {
        if (!begun) {
            begun = true;
            byte[] header = new byte[HEADER];
            try {
                for (int i = 0; i < HEADER; i++) {
                    header[i] = at(i);
                }
            } catch (IOException unreadable) {
                return;
            }
            try {
                form.check(ByteBuffer.wrap(header), size);
            } catch (IOException other) {
                objection = other;
            }
        }
        if (objection != null) {
            throw objection;
        }
    }

    private static byte[] inflated(byte[] compressed, int wanted) throws IOException, DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(compressed);
            // one byte of room beyond the end: a block that is too long must not go unnoticed
            byte[] block = new byte[wanted + 1];
            int done = 0;
            int more = 1;
            while (more > 0 && done < block.length) {
                more = inflater.inflate(block, done, block.length - done);
                done += more;
            }
            if (!inflater.finished() || done != wanted) {
                throw new IOException("a block of zisofs gives other than the " + wanted + " bytes that it should");
            }
            return Arrays.copyOf(block, wanted);
        } finally {
            inflater.end();
        }
    }

    private long pointer(long number) throws IOException {
        long value = 0;
        for (int i = form.pointer() - 1; i >= 0; i--) {
            value = value << Byte.SIZE | at(form.pointerAt(number) + i) & 0xFF;
        }
        return value;
    }

    private byte at(long place) throws IOException {
        long number = place / CHUNK;
        if (number != chunkNumber) {
            chunkNumber = number;
            chunkFailure = null;
            try {
                chunk = bytes(number * CHUNK, (int) Math.min(CHUNK, recorded.size() - number * CHUNK));
            } catch (IOException unreadable) {
                chunkFailure = unreadable;
            }
        }
        if (chunkFailure != null) {
            throw chunkFailure;
        }
        return chunk[(int) (place % CHUNK)];
    }

    private byte[] bytes(long from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        try (var channel = new SlicedContent(recorded, from, count).open()) {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes) < 0) {
                    throw new IOException("it ends at byte " + (from + bytes.position()));
                }
            }
        }
        return bytes.array();
    }
}
