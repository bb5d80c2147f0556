package org.burnish.image.iso9660.record;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * A path table record, ECMA-119 clause 9.4. Records follow one another without regard to blocks.
 *
 * @param extent the first block of the directory
 * @param parent the number of the directory above it, from 1, at most 65535
 * @param identifier the directory identifier; one byte 0 for the root
 */
public record PathTableRecord(long extent, int parent, byte[] identifier) {

    private static final int FIXED = 8;

    /** The length of a record, an even number of bytes. */
    public static int length(int identifierLength) {
        return FIXED + identifierLength + 1 & ~1;
    }

    /** Puts the record with the numbers in the byte order of the table: little-endian for L, big-endian for M. */
    public void encode(ByteBuffer target, ByteOrder order) {
        target.put((byte) identifier.length).put((byte) 0);
        if (order == ByteOrder.LITTLE_ENDIAN) {
            Numbers.putLittle32(target, extent);
            target.put((byte) parent).put((byte) (parent >> 8));
        } else {
            Numbers.putBig32(target, extent);
            target.put((byte) (parent >> 8)).put((byte) parent);
        }
        target.put(identifier);
        if (identifier.length % 2 != 0) {
            target.put((byte) 0);
        }
    }

    /** The record at the buffer's position, which moves behind it; empty where there is none. */
    public static Optional<PathTableRecord> decode(ByteBuffer source, ByteOrder order) {
        int at = source.position();
        int idLength = source.remaining() > FIXED ? source.get(at) & 0xFF : 0;
        if (idLength == 0 || length(idLength) > source.remaining()) {
            return Optional.empty();
        }
        boolean little = order == ByteOrder.LITTLE_ENDIAN;
        int parent = Numbers.both16(source, at + 6);
        source.position(at + length(idLength));
        return Optional.of(new PathTableRecord(
                little ? Numbers.little32(source, at + 2) : Numbers.big32(source, at + 2),
                little ? parent : Short.toUnsignedInt(Short.reverseBytes((short) parent)),
                Numbers.bytes(source, at + FIXED, idLength)));
    }
}
