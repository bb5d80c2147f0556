package org.burnish.image.iso9660.susp;

import java.nio.ByteBuffer;
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
