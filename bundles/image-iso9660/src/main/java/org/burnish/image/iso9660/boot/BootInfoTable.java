package org.burnish.image.iso9660.boot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import org.burnish.image.FileContent;
import org.burnish.image.PatchedContent;

/**
 * The boot info table, which ISOLINUX and GRUB expect from byte 8 of their boot image on, in numbers of 32 bits with the least
 * significant byte first, with 40 bytes of zeros behind them.
 *
 * @param descriptor the block of the primary volume descriptor
 * @param image the first block of the image
 * @param size the length of the image in bytes
 * @param sum the sum of its numbers of 32 bits from byte 64 on
 */
record BootInfoTable(long descriptor, long image, long size, int sum) {

    /** Where that begins which is summed. */
    static final int SUMMED_FROM = 64;

    private static final int AT = 8;
    private static final int LENGTH = 56;
    private static final int DESCRIPTOR = 16;
    private static final int BUFFER = 1 << 16;

    /**
     * That of a content.
     *
     * @param start of the session
     * @param lba of the content
     */
    static BootInfoTable of(FileContent content, long start, long lba) throws IOException {
        return new BootInfoTable(start + DESCRIPTOR, lba, content.size(), sum(content));
    }

    /** A content with the table in it. */
    FileContent patched(FileContent content) {
        ByteBuffer table = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        table.putInt((int) descriptor).putInt((int) image).putInt((int) size).putInt(sum);
        return new PatchedContent(content, AT, table.array());
    }

    /** A last number that is cut short is filled up with zeros. */
    private static int sum(FileContent image) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
        int sum = 0;
        long skip = SUMMED_FROM;
        try (ReadableByteChannel source = image.open()) {
            boolean more = true;
            while (more) {
                buffer.clear();
                while (buffer.hasRemaining() && more) {
                    more = source.read(buffer) >= 0;
                }
                while (buffer.position() % Integer.BYTES != 0) {
                    buffer.put((byte) 0);
                }
                buffer.flip();
                buffer.position((int) Math.min(skip, buffer.limit()));
                skip -= buffer.position();
                while (buffer.hasRemaining()) {
                    sum += buffer.getInt();
                }
            }
        }
        return sum;
    }
}
