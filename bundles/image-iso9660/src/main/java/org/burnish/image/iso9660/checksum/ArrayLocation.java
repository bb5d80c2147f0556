package org.burnish.image.iso9660.checksum;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.burnish.image.DigestAlgorithm;
import org.burnish.image.iso9660.susp.AttributeList;

/**
 * The attribute {@code isofs.ca} of the root's own record: where the checksum array of the session is. Each number is a
 * length byte and big-endian bytes.
 *
 * @param start the first block that item 0 covers: the session's start
 * @param end the block of the array, which item 0 covers no more
 * @param count how many items there are, the first and the last one included
 * @param itemSize bytes of an item
 * @param type the algorithm's name
 */
public record ArrayLocation(long start, long end, long count, int itemSize, String type) {

    /** The attribute's name in an attribute list. */
    public static final String NAME = AttributeList.ISOFS + "ca";

    /** The largest number that one byte holds of an item's size. */
    public static final int MAX_ITEM = 255;

    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/._-]{0,63}");

    /** The location of an array of checksums by this digest for this many files. */
    public static ArrayLocation of(long start, long end, int files, DigestAlgorithm digest) {
        return new ArrayLocation(start, end, files + 2L, digest.length(), digest.name());
    }

    /** Whether checksums by this digest can be recorded: by its name, and the size of an item. */
    public static boolean takes(DigestAlgorithm digest) {
        return isPlausible(digest.name(), digest.length());
    }

    private static boolean isPlausible(String type, int itemSize) {
        return TYPE.matcher(type).matches()
                && itemSize > 0
                && itemSize <= MAX_ITEM
                && (!type.equals(Md5.NAME) || itemSize == Md5.LENGTH);
    }

    /** Whether the checksums are MD5, as libisofs records them; others are an extension of ours that it passes over. */
    public boolean isMd5() {
        return type.equals(Md5.NAME);
    }

    /** Whether name and size can be those of a digest. */
    public boolean isPlausible() {
        return isPlausible(type, itemSize);
    }

    /** How many blocks the array takes. */
    public long blocks() {
        return (count * itemSize + 2047) / 2048;
    }

    /** The attribute's value. */
    public byte[] encode() {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(17 + name.length)
                .put((byte) 4)
                .putInt((int) start)
                .put((byte) 4)
                .putInt((int) end)
                .put((byte) 4)
                .putInt((int) count)
                .put((byte) 1)
                .put((byte) itemSize)
                .put(name)
                .array();
    }

    /** What a value says, if it is well formed. */
    public static Optional<ArrayLocation> decode(byte[] value) {
        long[] numbers = new long[4];
        int at = 0;
        for (int i = 0; i < numbers.length; i++) {
            int length = at < value.length ? value[at++] & 0xFF : Integer.MAX_VALUE;
            if (length > Math.min(value.length - at, Integer.BYTES)) {
                return Optional.empty();
            }
            for (int end = at + length; at < end; at++) {
                numbers[i] = (numbers[i] << 8) | (value[at] & 0xFF);
            }
        }
        String type = new String(value, at, value.length - at, StandardCharsets.US_ASCII);
        return Optional.of(new ArrayLocation(numbers[0], numbers[1], numbers[2], (int) numbers[3], type));
    }
}
