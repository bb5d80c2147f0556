package org.burnish.parity.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.burnish.image.BlockSource;
import org.burnish.parity.ParityFacts;

/**
 * What stands at the beginning of every record of a parity file. Numbers are big-endian.
 *
 * @param geometry where everything is
 * @param sha256 the digest of the session
 * @param medium the identification of the medium
 * @param volume the volume id
 */
record Header(Geometry geometry, String sha256, String medium, String volume) {

    /** The bytes of a header. */
    static final int SIZE = 256;

    /** The digests of a record. */
    static final int DIGESTS = (BlockSource.BLOCK - SIZE) / Integer.BYTES;

    static final int VERSION = 1;

    private static final byte[] MAGIC = {(byte) 0x89, 'B', 'P', 'A', 'R', 0x0d, 0x0a, 0x1a};
    private static final int CRC_AT = 12;
    private static final int NUMBER_AT = 16;
    private static final int COMMON_AT = 24;
    private static final int DIGEST_KIND = 1;
    private static final int TEXT = 64;

    /** What a block of a file is. */
    enum Kind {
        /** No record. */
        OTHER,
        /** A record whose checksum is not right. */
        DAMAGED,
        /** A record of a version that is not known, or with a flag or digest that is not. */
        NEWER,
        RECORD
    }

    /** Writes a record around its digests, which are there already. */
    void complete(long number, byte[] record) {
        ByteBuffer at = ByteBuffer.wrap(record);
        at.put(MAGIC).putShort((short) VERSION).putShort((short) 0).putInt(0).putLong(number);
        at.putLong(geometry.start())
                .putLong(geometry.blocks())
                .putLong(geometry.bytes())
                .putLong(geometry.stripes());
        at.putShort((short) geometry.data()).putShort((short) geometry.parity());
        at.putShort((short) BlockSource.BLOCK).putShort((short) DIGEST_KIND);
        at.put(HexFormat.of().parseHex(sha256));
        at.put(text(medium)).put(text(volume));
        Arrays.fill(record, at.position(), SIZE, (byte) 0);
        at.putInt(CRC_AT, crc(record));
    }

    private static byte[] text(String said) {
        byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(bytes.length, TEXT);
        while (length < bytes.length && length > 0 && (bytes[length] & 0xc0) == 0x80) {
            length--;
        }
        return Arrays.copyOf(Arrays.copyOf(bytes, length), TEXT);
    }

    static Kind kind(byte[] block) {
        if (!Arrays.equals(MAGIC, Arrays.copyOf(block, MAGIC.length))) {
            return Kind.OTHER;
        }
        ByteBuffer at = ByteBuffer.wrap(block);
        if (at.getInt(CRC_AT) != crc(block)) {
            return Kind.DAMAGED;
        }
        boolean known = at.getShort(8) == VERSION && at.getShort(10) == 0 && at.getShort(62) == DIGEST_KIND;
        return known ? Kind.RECORD : Kind.NEWER;
    }

    /** The version of a record. */
    static int version(byte[] record) {
        return Short.toUnsignedInt(ByteBuffer.wrap(record).getShort(8));
    }

    /** The number of a record. */
    static long number(byte[] record) {
        return ByteBuffer.wrap(record).getLong(NUMBER_AT);
    }

    /** Whether two records are of the same parity file. */
    static boolean sameFile(byte[] record, byte[] other) {
        return Arrays.equals(record, COMMON_AT, SIZE, other, COMMON_AT, SIZE);
    }

    /** Of a record; {@link Geometry#isSound} may not hold. */
    static Header of(byte[] record) {
        ByteBuffer at = ByteBuffer.wrap(record);
        Redundancy code = new Redundancy(
                at.getLong(48), Short.toUnsignedInt(at.getShort(56)), Short.toUnsignedInt(at.getShort(58)));
        byte[] digest = Arrays.copyOfRange(record, 64, 96);
        return new Header(
                new Geometry(at.getLong(24), at.getLong(40), code),
                HexFormat.of().formatHex(digest),
                textAt(record, 96),
                textAt(record, 160));
    }

    private static String textAt(byte[] record, int at) {
        int end = at;
        while (end < at + TEXT && record[end] != 0) {
            end++;
        }
        return new String(record, at, end - at, StandardCharsets.UTF_8);
    }

    /** The checksum of a record: its own place counts as zeros. */
    private static int crc(byte[] record) {
        CRC32C crc = new CRC32C();
        crc.update(record, 0, CRC_AT);
        crc.update(new byte[Integer.BYTES]);
        crc.update(record, NUMBER_AT, record.length - NUMBER_AT);
        return (int) crc.getValue();
    }

    /** The digest of a block. */
    static int digest(byte[] block) {
        CRC32C crc = new CRC32C();
        crc.update(block, 0, block.length);
        return (int) crc.getValue();
    }

    ParityFacts facts() {
        return new ParityFacts(
                geometry.start(),
                geometry.blocks(),
                geometry.bytes(),
                sha256,
                medium,
                volume,
                geometry.stripes(),
                geometry.data(),
                geometry.parity(),
                geometry.fileBlocks());
    }
}
