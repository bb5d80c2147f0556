package org.burnish.image.iso9660.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.burnish.image.iso9660.susp.CompressedFile;

/**
 * The form of a compressed file: a header, pointers to the blocks (one more than there are), the blocks.
 *
 * @param magic the first eight bytes
 * @param header bytes of the header
 * @param pointer bytes of a pointer
 * @param blockBits binary logarithm of the size of a block before compression
 */
record ZisofsForm(byte[] magic, int header, int pointer, int blockBits) {

    private static final byte[] MAGIC_1 = HexFormat.of().parseHex("37e45396c9dbd607");
    private static final byte[] MAGIC_2 = HexFormat.of().parseHex("ef2255a1bc1b95a0");
    private static final int HEADER_1 = 16;
    private static final int HEADER_2 = 24;
    private static final int MIN_BITS = 15;
    private static final int MAX_BITS_1 = 17;
    private static final int MAX_BITS_2 = 20;

    /** The form that an entry names, if it is known. */
    static Optional<ZisofsForm> of(CompressedFile entry) {
        int bits = entry.blockBits();
        if (entry.algorithm().equals(CompressedFile.ZISOFS) && isPossible(entry, HEADER_1, MAX_BITS_1)) {
            return Optional.of(new ZisofsForm(MAGIC_1, entry.headerSize(), Integer.BYTES, bits));
        }
        if (entry.algorithm().equals(CompressedFile.ZISOFS2) && isPossible(entry, HEADER_2, MAX_BITS_2)) {
            return Optional.of(new ZisofsForm(MAGIC_2, entry.headerSize(), Long.BYTES, bits));
        }
        return Optional.empty();
    }

    private static boolean isPossible(CompressedFile entry, int minHeader, int maxBits) {
        return entry.headerSize() >= minHeader
                && entry.blockBits() >= MIN_BITS
                && entry.blockBits() <= maxBits
                && entry.size() >= 0;
    }

    /** Whether it is of files of any size. */
    boolean isSecond() {
        return pointer == Long.BYTES;
    }

    /** The header of a file with so many bytes before compression. */
    byte[] begin(long size) {
        ByteBuffer fields = ByteBuffer.allocate(header).order(ByteOrder.LITTLE_ENDIAN);
        fields.put(magic);
        byte words = (byte) (header / 4);
        if (isSecond()) {
            fields.put((byte) 0).put(words).put((byte) 1).put((byte) blockBits).putLong(size);
        } else {
            fields.putInt((int) size).put(words).put((byte) blockBits);
        }
        return fields.array();
    }

    /** The entry of a file that begins with these bytes, if they are a header of one of the two forms. */
    static Optional<CompressedFile> entry(byte[] begin) {
        ByteBuffer fields = ByteBuffer.wrap(Arrays.copyOf(begin, HEADER_2)).order(ByteOrder.LITTLE_ENDIAN);
        boolean first = begin.length >= HEADER_1 && Arrays.equals(begin, 0, MAGIC_1.length, MAGIC_1, 0, MAGIC_1.length);
        boolean second =
                begin.length >= HEADER_2 && Arrays.equals(begin, 0, MAGIC_2.length, MAGIC_2, 0, MAGIC_2.length);
        if (!first && !second) {
            return Optional.empty();
        }
        CompressedFile entry = first
                ? CompressedFile.of(false, false, fields.get(13), Integer.toUnsignedLong(fields.getInt(8)))
                : CompressedFile.of(true, false, fields.get(11), fields.getLong(12));
        return of(entry).filter(form -> form.agrees(fields, entry.size())).isPresent()
                ? Optional.of(entry)
                : Optional.empty();
    }

    int blockSize() {
        return 1 << blockBits;
    }

    /** How many blocks so many bytes make. */
    long blocks(long size) {
        return (size >>> blockBits) + ((size & blockSize() - 1) == 0 ? 0 : 1);
    }

    /**
     * Requires that a file of so many compressed bytes can have the pointers of so many others.
     *
     * @throws IOException when it can't
     */
    void requireRoom(long recorded, long size) throws IOException {
        if (blocks(size) >= recorded / pointer) {
            throw new IOException(
                    "its " + recorded + " bytes have no room for the pointers of " + blocks(size) + " blocks");
        }
    }

    /** Where the pointer of a block is. */
    long pointerAt(long block) {
        return header + pointer * block;
    }

    /**
     * Compares a header with what the directory record says.
     *
     * @throws IOException when they differ
     */
    void check(ByteBuffer found, long size) throws IOException {
        byte[] begin = new byte[magic.length];
        ByteBuffer fields = found.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        fields.get(begin);
        if (!Arrays.equals(begin, magic)) {
            throw new IOException("it does not begin with the magic number of zisofs but with "
                    + HexFormat.of().formatHex(begin));
        }
        if (!agrees(fields, size)) {
            throw new IOException("its header contradicts the directory record");
        }
    }

    private boolean agrees(ByteBuffer fields, long size) {
        return isSecond()
                ? fields.get(8) == 0
                        && fields.get(10) == 1
                        && agree(fields.getLong(12), fields.get(9), fields.get(11), size)
                : agree(Integer.toUnsignedLong(fields.getInt(8)), fields.get(12), fields.get(13), size);
    }

    private boolean agree(long foundSize, byte foundHeader, byte foundBits, long size) {
        return foundSize == size && 4 * (foundHeader & 0xFF) == header && foundBits == blockBits;
    }
}
