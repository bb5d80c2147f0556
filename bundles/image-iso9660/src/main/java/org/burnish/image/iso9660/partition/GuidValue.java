package org.burnish.image.iso9660.partition;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A GUID as UEFI appendix A records it: its first three numbers with the least significant byte first.
 *
 * @param value the same in the order in which it is written
 */
public record GuidValue(UUID value) {

    static final int LENGTH = 16;

    private static final int DIGITS = 32;
    private static final int VERSION = 0x40;
    private static final int VARIANT = 0x80;
    private static final int INDEX = 9;

    /** The GUID of a text: five numbers of hexadecimal digits with hyphens, or the 32 digits of the bytes as they are recorded. */
    static Optional<GuidValue> parse(String text) {
        String digits = text.toLowerCase(Locale.ROOT);
        if (digits.matches("[0-9a-f]{" + DIGITS + "}")) {
            return Optional.of(decode(ByteBuffer.wrap(HexFormat.of().parseHex(digits)), 0));
        }
        return digits.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(new GuidValue(UUID.fromString(digits)))
                : Optional.empty();
    }

    /** Refuses a text that is none. */
    static void require(String text) {
        if (parse(text).isEmpty()) {
            throw new IllegalArgumentException("no GUID: " + text);
        }
    }

    /**
     * The GUID that follows from a date of the volume, so that the same image has the same one again: the digits of the
     * date, with the marks of a GUID of random numbers, and the number of what it is for.
     *
     * @param date 16 digits, ECMA-119 clause 8.4.26.1
     * @param index 0 for the disk, from 1 on for its partitions
     */
    static GuidValue derived(String date, int index) {
        byte[] digits = date.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        bytes.put(digits, 0, INDEX).put(digits, 14, 2).put(digits, INDEX, 5);
        bytes.put(7, (byte) (digits[7] & 0x0F | VERSION));
        bytes.put(8, (byte) (digits[8] & 0x3F | VARIANT));
        bytes.put(INDEX, (byte) (digits[14] ^ index));
        return decode(bytes, 0);
    }

    /** Puts the 16 bytes. */
    void encode(ByteBuffer target) {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        long most = value.getMostSignificantBits();
        bytes.putInt((int) (most >>> 32)).putShort((short) (most >>> 16)).putShort((short) most);
        bytes.order(ByteOrder.BIG_ENDIAN).putLong(value.getLeastSignificantBits());
        target.put(bytes.flip());
    }

    /** The GUID at a position. */
    static GuidValue decode(ByteBuffer source, int at) {
        ByteBuffer bytes = source.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        long most = Integer.toUnsignedLong(bytes.getInt(at)) << 32
                | Short.toUnsignedLong(bytes.getShort(at + 4)) << 16
                | Short.toUnsignedLong(bytes.getShort(at + 6));
        return new GuidValue(new UUID(most, bytes.order(ByteOrder.BIG_ENDIAN).getLong(at + 8)));
    }

    /** The bytes as they are recorded, in hexadecimal digits. */
    public String digits() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        encode(bytes);
        return HexFormat.of().formatHex(bytes.array());
    }
}
