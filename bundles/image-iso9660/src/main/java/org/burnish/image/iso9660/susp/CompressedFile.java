package org.burnish.image.iso9660.susp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.burnish.image.iso9660.record.Numbers;

/**
 * {@code ZF} of zisofs, or {@code Z2} of zisofs2: the content is recorded in compressed form.
 *
 * @param algorithm two letters: see the constants
 * @param headerSize bytes before the block pointers
 * @param blockBits binary logarithm of the size of a block before compression
 * @param size bytes of the content before compression
 * @param bytes the whole entry from position to limit
 */
public record CompressedFile(String algorithm, int headerSize, int blockBits, long size, ByteBuffer bytes)
        implements SuspEntry {

    /** The algorithm of zisofs: zlib, pointers of 32 bits. */
    public static final String ZISOFS = "pz";

    /** The algorithm of zisofs2: zlib, pointers of 64 bits. */
    public static final String ZISOFS2 = "PZ";

    static final String SIGNATURE = "ZF";
    static final String SIGNATURE_2 = "Z2";

    private static final int LENGTH = 16;
    private static final int SIZE = 8;
    private static final int HEADER_1 = 16;
    private static final int HEADER_2 = 24;
    private static final int KILO_BITS = 10;

    /**
     * The entry of a compressed file that is to be written.
     *
     * @param second whether its form is zisofs2
     * @param unseen whether readers that know of zisofs only are not to see the entry
     */
    public static CompressedFile of(boolean second, boolean unseen, int blockBits, long size) {
        int header = second ? HEADER_2 : HEADER_1;
        ByteBuffer entry = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        entry.put((unseen ? SIGNATURE_2 : SIGNATURE).getBytes(StandardCharsets.ISO_8859_1));
        entry.put((byte) LENGTH).put((byte) (second ? 2 : 1));
        String algorithm = second ? ZISOFS2 : ZISOFS;
        entry.put(algorithm.getBytes(StandardCharsets.ISO_8859_1));
        entry.put((byte) (header / 4)).put((byte) blockBits);
        if (second) {
            entry.putLong(size);
        } else {
            entry.putInt((int) size).order(ByteOrder.BIG_ENDIAN).putInt((int) size);
        }
        return new CompressedFile(algorithm, header, blockBits, size, entry.flip());
    }

    /** The form and the size of a block before compression, such as {@code pz:32k}. */
    public String form() {
        return algorithm + ":" + (1L << blockBits - KILO_BITS) + "k";
    }

    @Override
    public int length() {
        return bytes.remaining();
    }

    @Override
    public void encode(ByteBuffer target) {
        target.put(bytes.duplicate());
    }

    static CompressedFile decode(ByteBuffer entry) {
        entry.get(LENGTH - 1);
        String algorithm = new String(Numbers.bytes(entry, 4, 2), StandardCharsets.ISO_8859_1);
        long low = Numbers.little32(entry, SIZE);
        return new CompressedFile(
                algorithm,
                4 * (entry.get(6) & 0xFF),
                entry.get(7) & 0xFF,
                algorithm.equals(ZISOFS2) ? low | Numbers.little32(entry, SIZE + 4) << 32 : low,
                SuspEntry.copy(entry));
    }
}
