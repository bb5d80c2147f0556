package org.burnish.image.attribute;

import java.time.Instant;

/**
 * Which file of a disk a node was made of, by numbers that stay as long as the file does (st_dev and st_ino). As bytes each of
 * them is a length byte and big-endian bytes, as AAIP has them.
 *
 * @param device the device that holds the file, unsigned
 * @param inode its number there, unsigned
 */
public record SourceNumber(long device, long inode) {

    /** No file: what bytes are decoded to that are no such numbers. */
    public static final SourceNumber NONE = new SourceNumber(0, 0);

    /**
     * Whether these are the numbers of one file.
     *
     * @param anyDevice whether the device may have got another number
     */
    public boolean matches(SourceNumber other, boolean anyDevice) {
        return (device | inode) != 0 && inode == other.inode && (anyDevice || device == other.device);
    }

    /** The attributes of a root whose tree gets nodes with numbers from now on, if it has none yet: {@link AttributeKey#SOURCES_SINCE}. */
    public static NamedAttributes begun(NamedAttributes ofRoot) {
        return ofRoot.get(AttributeKey.SOURCES_SINCE).isPresent()
                ? ofRoot
                : ofRoot.with(AttributeKey.SOURCES_SINCE, Instant.now().getEpochSecond() - 1);
    }

    byte[] bytes() {
        int first = length(device);
        int second = length(inode);
        byte[] all = new byte[2 + first + second];
        put(all, 0, first, device);
        put(all, 1 + first, second, inode);
        return all;
    }

    private static int length(long number) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(number);
        return Math.max(1, (bits + Byte.SIZE - 1) / Byte.SIZE);
    }

    private static void put(byte[] target, int at, int length, long number) {
        target[at] = (byte) length;
        for (int i = 0; i < length; i++) {
            target[at + length - i] = (byte) (number >>> Byte.SIZE * i);
        }
    }

    static SourceNumber decode(byte[] bytes) {
        int first = bytes.length == 0 ? 0 : bytes[0];
        int at = 1 + first;
        if (first < 1 || at >= bytes.length || bytes[at] < 1 || at + 1 + bytes[at] != bytes.length) {
            return NONE;
        }
        return new SourceNumber(number(bytes, 1, first), number(bytes, at + 1, bytes[at]));
    }

    /** The lowest 64 bits: no system has more. */
    private static long number(byte[] bytes, int at, int length) {
        long number = 0;
        for (int i = at; i < at + length; i++) {
            number = number << Byte.SIZE | bytes[i] & 0xFF;
        }
        return number;
    }
}
