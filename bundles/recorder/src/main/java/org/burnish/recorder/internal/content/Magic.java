package org.burnish.recorder.internal.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.burnish.image.BlockSource;

/**
 * Bytes by which a kind of content is known.
 *
 * @param name what it is, as in {@code a FAT file system}
 * @param offset where the bytes are, counted from the beginning
 * @param bytes the bytes
 */
record Magic(String name, int offset, byte[] bytes) {

    /** With characters of ISO 8859-1 for the bytes. */
    static Magic of(String name, int offset, String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return new Magic(name, offset, bytes);
    }

    /** Whether they are there; what lies behind the head is read. */
    boolean isIn(ByteBuffer head, long start, BlockSource source) throws IOException {
        if (offset + bytes.length <= head.limit()) {
            return at(head, offset);
        }
        long lba = start + offset / BlockSource.BLOCK;
        if (offset < head.limit() || lba >= source.blocks()) {
            return false;
        }
        ByteBuffer block = ByteBuffer.allocateDirect(BlockSource.BLOCK);
        source.read(lba, block);
        return at(block.flip(), offset % BlockSource.BLOCK);
    }

    private boolean at(ByteBuffer buffer, int position) {
        byte[] found = new byte[bytes.length];
        buffer.duplicate().position(position).get(found);
        return Arrays.equals(found, bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Magic magic && name.equals(magic.name) && Arrays.equals(bytes, magic.bytes);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name + " at byte " + offset;
    }
}
