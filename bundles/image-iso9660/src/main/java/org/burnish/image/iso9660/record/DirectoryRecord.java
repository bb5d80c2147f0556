package org.burnish.image.iso9660.record;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.burnish.image.Extent;

/**
 * A directory record, ECMA-119 clause 9.1. A record does not cross the end of a block; a byte of zero where a record
 * should begin says that the block has no more of them.
 *
 * @param extent the first block of the extent, that of its extended attribute record if there is one
 * @param form how the extent is recorded
 * @param dataLength bytes of the extent, below 4 GiB
 * @param recordedAt seconds since 1970-01-01T00:00Z
 * @param flags see the constants
 * @param volume which volume of the set holds the extent, from 1
 * @param identifier the file identifier; one byte 0 is the directory itself, one byte 1 its parent
 * @param systemUse the bytes behind the identifier, from position to limit; neither of them is changed here
 */
public record DirectoryRecord(
        long extent,
        Extent.Form form,
        long dataLength,
        long recordedAt,
        int flags,
        int volume,
        byte[] identifier,
        ByteBuffer systemUse) {

    /** Flag: the user need not know of the file. */
    public static final int HIDDEN = 0x01;

    /** Flag: the file belongs to another one of the same name, whose record comes next. */
    public static final int ASSOCIATED = 0x04;

    /** Flag: a directory. */
    public static final int DIRECTORY = 0x02;

    /** Flag: the next record of the same name holds the next extent of this file. */
    public static final int MULTI_EXTENT = 0x80;

    /** The flags that change nothing in how a file is read: not shown to the user, has a record format, is protected. */
    public static final int CARRIED = HIDDEN | 0x08 | 0x10;

    /** The length of a record at most, an even number (9.1.13). */
    public static final int MAX_LENGTH = 254;

    private static final int FIXED = 33;

    /** A record whose extent is in the first volume, one block behind the other. */
    public DirectoryRecord(
            long extent, long dataLength, long recordedAt, int flags, byte[] identifier, ByteBuffer systemUse) {
        this(extent, Extent.Form.PLAIN, dataLength, recordedAt, flags, 1, identifier, systemUse);
    }

    /** The length without system use, an even number. */
    public static int bareLength(int identifierLength) {
        return FIXED + identifierLength + 1 & ~1;
    }

    /** The length of the record in bytes, an even number. */
    public int length() {
        return bareLength(identifier.length) + systemUse.remaining() + 1 & ~1;
    }

    /** The first block of the content, behind the extended attribute record. */
    public long start() {
        return extent + form.attributeBlocks();
    }

    /** How many blocks there are from the extent's first one to the last of the content. */
    public long blocks() {
        return form.attributeBlocks() + new Extent(start(), dataLength, form).blocks();
    }

    /** Whether this is the record of the directory that holds it. */
    public boolean isSelf() {
        return identifier.length == 1 && identifier[0] == 0;
    }

    /** Whether this is the record of the directory above the one that holds it. */
    public boolean isParent() {
        return identifier.length == 1 && identifier[0] == 1;
    }

    public boolean isDirectory() {
        return (flags & DIRECTORY) != 0;
    }

    public boolean isAssociated() {
        return (flags & ASSOCIATED) != 0;
    }

    public boolean isMultiExtent() {
        return (flags & MULTI_EXTENT) != 0;
    }

    /** Puts the record, whose {@link #length} is at most {@link #MAX_LENGTH}. */
    public void encode(ByteBuffer target) {
        target.put((byte) length()).put((byte) form.attributeBlocks());
        Numbers.putBoth32(target, extent);
        Numbers.putBoth32(target, dataLength);
        RecordingDate.encode(target, recordedAt);
        target.put((byte) flags).put((byte) form.unit()).put((byte) form.gap());
        Numbers.putBoth16(target, volume);
        target.put((byte) identifier.length).put(identifier);
        if (identifier.length % 2 == 0) {
            target.put((byte) 0);
        }
        target.put(systemUse.duplicate());
        if (systemUse.remaining() % 2 != 0) {
            target.put((byte) 0);
        }
    }

    /**
     * The record at the buffer's position, which moves behind it.
     *
     * @return empty where there is no record, or one that contradicts itself or crosses the limit; the position then
     *     stays
     */
    public static Optional<DirectoryRecord> decode(ByteBuffer source) {
        int at = source.position();
        int length = source.hasRemaining() ? source.get(at) & 0xFF : 0;
        if (length <= FIXED || length > source.remaining()) {
            return Optional.empty();
        }
        int idLength = source.get(at + 32) & 0xFF;
        if (idLength == 0 || FIXED + idLength > length) {
            return Optional.empty();
        }
        int systemUse = Math.min(bareLength(idLength), length);
        source.position(at + length);
        return Optional.of(new DirectoryRecord(
                Numbers.both32(source, at + 2),
                form(source.get(at + 1) & 0xFF, source.get(at + 26) & 0xFF, source.get(at + 27) & 0xFF),
                Numbers.both32(source, at + 10),
                RecordingDate.decode(source, at + 18),
                source.get(at + 25) & 0xFF,
                Numbers.both16(source, at + 28),
                Numbers.bytes(source, at + FIXED, idLength),
                source.slice(at + systemUse, length - systemUse)));
    }

    /** Nearly all records share one object. */
    private static Extent.Form form(int attributeBlocks, int unit, int gap) {
        return (attributeBlocks | unit | gap) == 0 ? Extent.Form.PLAIN : new Extent.Form(attributeBlocks, unit, gap);
    }
}
