package org.burnish.image.udf.record;

import java.nio.ByteBuffer;

/**
 * A file entry or extended file entry (ECMA-167 clauses 4/14.9 and 4/14.17).
 *
 * @param type the file's type (4/14.6.6); see the constants
 * @param flags of the ICB tag (4/14.6.8)
 * @param owner the owner's and group's number, and permissions
 * @param size the file's bytes
 * @param times of last access, of modification, and of change of attributes
 * @param streams where the directory of its named streams is; of length 0 for none
 * @param attributes where the extended attributes are in the block
 * @param allocation where the allocation descriptors, or the content itself, are in the block
 */
public record FileEntry(
        int type, int flags, Owner owner, long size, Times times, Extent streams, Area attributes, Area allocation) {

    public static final int DIRECTORY = 4;
    public static final int REGULAR = 5;
    public static final int BLOCK_DEVICE = 6;
    public static final int CHARACTER_DEVICE = 7;
    public static final int FIFO = 9;
    public static final int SOCKET = 10;
    public static final int SYMBOLIC_LINK = 12;
    public static final int STREAM_DIRECTORY = 13;
    public static final int UNSPECIFIED = 0;
    public static final int VIRTUAL_ALLOCATION_TABLE = 248;
    public static final int REAL_TIME = 249;
    public static final int METADATA = 250;
    public static final int METADATA_MIRROR = 251;

    /** What allocation descriptors the flags announce. */
    public enum Allocation {
        SHORT,
        LONG,
        EXTENDED,
        /** The content itself. */
        EMBEDDED
    }

    /** Uid and gid, FFFFFFFFh for none, and permissions as recorded (4/14.9.5). */
    public record Owner(long user, long group, int permissions) {}

    /** Seconds since 1970-01-01T00:00Z. */
    public record Times(long access, long modification, long attributes) {}

    /** Bytes of the entry's block. */
    public record Area(int offset, int length) {}

    private static final Extent NO_STREAMS = Extent.of(0, new BlockAddress(0, 0));
    private static final int ICB_FLAGS = 34;

    /** What the allocation area holds. */
    public Allocation kind() throws IllegalStateException {
        return Allocation.values()[flags & 3];
    }

    /** @param id of the checked tag */
    public static FileEntry decode(ByteBuffer source, Place place, int id) throws DamagedException {
        boolean extended = id == Tag.EXTENDED_FILE_ENTRY;
        int lengths = extended ? 208 : 168;
        int begin = lengths + 8;
        if (source.limit() < begin) {
            throw place.damaged("it is too short");
        }
        Area attributes = area(source, place, begin, Fields.u32(source, lengths), "extended attributes");
        Area allocation = area(
                source,
                place,
                attributes.offset + attributes.length,
                Fields.u32(source, lengths + 4),
                "allocation descriptors");
        int flags = Fields.u16(source, ICB_FLAGS);
        if ((flags & 7) > Allocation.EMBEDDED.ordinal()) {
            throw place.damaged("allocation descriptors of type " + (flags & 7) + " do not exist (4/14.6.8)");
        }
        return new FileEntry(
                Fields.u8(source, 27),
                flags,
                new Owner(Fields.u32(source, 36), Fields.u32(source, 40), source.getInt(44)),
                Fields.size(source, 56, place, "the information length"),
                new Times(
                        TimeStamp.decode(source, extended ? 80 : 72),
                        TimeStamp.decode(source, extended ? 92 : 84),
                        TimeStamp.decode(source, extended ? 116 : 96)),
                extended ? Extent.decodeLong(source, 152) : NO_STREAMS,
                attributes,
                allocation);
    }

    private static Area area(ByteBuffer source, Place place, int offset, long length, String what)
            throws DamagedException {
        if (offset + length > source.limit()) {
            throw place.damaged(
                    "its " + what + " have " + length + " bytes, more than its block has room for (4/14.9)");
        }
        return new Area(offset, (int) length);
    }
}
