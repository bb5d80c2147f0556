package org.burnish.image.iso9660.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.burnish.image.FilterChannel;

/** Gives a compressed file: the header, the pointers, of which some are made at a time, and the blocks. */
final class ZisofsEncoder extends FilterChannel {

    private static final int AT_ONCE = 1024;

    private final ZisofsBlocks blocks;
    private final ZisofsForm form;
    private final int[] lengths;
    private final String origin;
    private ByteBuffer present;
    private int pointers;
    private long pointer;
    private int number;

    /**
     * Makes one.
     *
     * @param lengths those of the compressed blocks
     * @param plain bytes before compression
     * @param size bytes that it has to give
     */
    ZisofsEncoder(ZisofsBlocks blocks, ZisofsForm form, int[] lengths, long plain, long size, String origin)
            throws IOException {
        super(blocks);
        this.blocks = blocks;
        this.form = form;
        this.lengths = lengths;
        this.origin = origin;
        present = ByteBuffer.wrap(form.begin(plain));
        pointer = form.pointerAt(lengths.length + 1L);
        long sum = pointer;
        for (int length : lengths) {
            sum += length;
        }
        if (sum != size) {
            close();
            throw changed();
        }
    }

    private IOException changed() {
        return new IOException(
                "'" + origin + "' is compressed to another size than before: it changed in the meantime");
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (!target.hasRemaining()) {
            return 0;
        }
        while (!present.hasRemaining()) {
            if (pointers <= lengths.length) {
                present = somePointers();
            } else if (number < lengths.length) {
                present = blocks.next();
                if (present.remaining() != lengths[number++]) {
                    throw changed();
                }
            } else {
                return -1;
            }
        }
        int count = Math.min(present.remaining(), target.remaining());
        target.put(present.slice(present.position(), count));
        present.position(present.position() + count);
        return count;
    }

    private ByteBuffer somePointers() {
        int count = Math.min(AT_ONCE, lengths.length + 1 - pointers);
        ByteBuffer bytes = ByteBuffer.allocate(count * form.pointer()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            if (form.isSecond()) {
                bytes.putLong(pointer);
            } else {
                bytes.putInt((int) pointer);
            }
            pointer += pointers < lengths.length ? lengths[pointers] : 0;
            pointers++;
        }
        return bytes.flip();
    }
}
