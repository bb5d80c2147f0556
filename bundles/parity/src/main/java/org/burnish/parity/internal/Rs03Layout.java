package org.burnish.parity.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import org.burnish.image.BlockSource;
import org.jspecify.annotations.Nullable;

/**
 * Where everything is in an image with dvdisaster's RS03 parity: 255 layers of the same size, of which the first hold the image, its header and
 * padding, the next one checksums, and the others parity. Codeword {@code i} has block {@code i} of each layer. Numbers are
 * little-endian. Described in the specification of dvdisaster's codecs.
 *
 * @param layer the blocks of a layer
 * @param data the layers before those with parity; the last of them is that with checksums
 * @param sectors the size of the image without all that was added
 * @param inLast the bytes of the last of these sectors
 * @param creator the version of the program as a decimal number, of which the last two digits are the patch level
 * @param fingerprintSector the sector whose MD5 is the fingerprint
 * @param fingerprint that MD5
 * @param md5 that of the image; empty where it was not made
 */
record Rs03Layout(
        long layer,
        int data,
        long sectors,
        int inLast,
        int creator,
        long fingerprintSector,
        byte[] fingerprint,
        Optional<byte[]> md5) {

    /** Bytes of a header: two blocks. */
    static final int HEADER = 2 * BlockSource.BLOCK;

    private static final int SELF_CRC = 0x004c5047;
    private static final byte[] COOKIE = "*dvdisaster*RS03".getBytes(StandardCharsets.US_ASCII);
    private static final int CRC_FIELDS = 1024;

    /** A header, if it is one and is whole. */
    static Optional<Rs03Layout> ofHeader(byte[] header) {
        if (!hasCookie(header, 0) || !sumsUp(header, 96)) {
            return Optional.empty();
        }
        ByteBuffer at = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        return sound(new Rs03Layout(
                at.getLong(120),
                at.getInt(76),
                at.getLong(68),
                at.getInt(116),
                at.getInt(84),
                at.getInt(92),
                Arrays.copyOfRange(header, 20, 36),
                sum(header, 16, 36)));
    }

    /** The same values in a block of checksums, if it is one and is whole. */
    static Optional<Rs03Layout> ofChecksums(byte @Nullable [] block) {
        if (block == null || !hasCookie(block, CRC_FIELDS) || !sumsUp(block, CRC_FIELDS + 96)) {
            return Optional.empty();
        }
        ByteBuffer at = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
        return sound(new Rs03Layout(
                at.getLong(CRC_FIELDS + 88),
                at.getInt(CRC_FIELDS + 76),
                at.getLong(CRC_FIELDS + 64),
                at.getInt(CRC_FIELDS + 72),
                at.getInt(CRC_FIELDS + 20),
                at.getInt(CRC_FIELDS + 28),
                Arrays.copyOfRange(block, CRC_FIELDS + 32, CRC_FIELDS + 48),
                sum(block, CRC_FIELDS + 16, CRC_FIELDS + 48)));
    }

    private static boolean hasCookie(byte[] block, int at) {
        return Arrays.equals(COOKIE, Arrays.copyOfRange(block, at, at + COOKIE.length));
    }

    /** The checksum is computed with a fixed value in its own place. */
    private static boolean sumsUp(byte[] block, int at) {
        byte[] copy = block.clone();
        ByteBuffer field = ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
        int recorded = field.getInt(at);
        field.putInt(at, SELF_CRC);
        return recorded == checksum(copy);
    }

    private static Optional<byte[]> sum(byte[] block, int flags, int at) {
        return (block[flags] & 1) == 0 ? Optional.empty() : Optional.of(Arrays.copyOfRange(block, at, at + 16));
    }

    private static Optional<Rs03Layout> sound(Rs03Layout found) {
        boolean sound = found.data >= 2
                && found.data < Code.LONGEST
                && found.layer > 0
                && found.layer <= Integer.MAX_VALUE / Code.LONGEST
                && found.sectors > 0
                && found.sectors + 2 <= (found.data - 1) * found.layer
                && found.inLast > 0
                && found.inLast <= BlockSource.BLOCK;
        return sound ? Optional.of(found) : Optional.empty();
    }

    /** CRC-32 without the inversion at its end. */
    static int checksum(byte[] block) {
        CRC32 crc = new CRC32();
        crc.update(block);
        return ~(int) crc.getValue();
    }

    /** The checksum that a block of checksums has for a layer of the next codeword. */
    static int recorded(byte[] checksums, int symbol) {
        return ByteBuffer.wrap(checksums).order(ByteOrder.LITTLE_ENDIAN).getInt(symbol * Integer.BYTES);
    }

    /** The code: symbols of the data layers, then of the parity layers. */
    Code code() {
        return new Code(new Field(0x187), data, Code.LONGEST - data, 0x70 * 0x0b, 0x0b);
    }

    long blocks() {
        return Code.LONGEST * layer;
    }

    /** The layer with checksums. */
    int checksums() {
        return data - 1;
    }

    long block(int symbol, long stripe) {
        return symbol * layer + stripe;
    }

    /** Such as 0.79.5. */
    String version() {
        return creator / 10_000 + "." + creator / 100 % 100 + "." + creator % 100;
    }
}
