package org.burnish.image.udf.golden;

/** A file entry (4/14.9) or an extended one (4/14.17) that is being typed. */
public final class Entry {

    public static final int DIRECTORY = 4;
    public static final int REGULAR = 5;
    public static final int SHORT = 0;
    public static final int LONG = 1;
    public static final int EXTENDED = 2;
    public static final int EMBEDDED = 3;

    private final int type;
    private int flags;
    private long uid = 1000;
    private long gid = 100;
    private int permissions = 0x1494;
    private long size;
    private byte[] attributes = {};
    private byte[] allocation = {};
    private byte[] streams;
    private byte[] modified = new Bytes().time(0, 2020, 1, 2, 3, 4, 5).bytes();

    private Entry(int type) {
        this.type = type;
    }

    public static Entry of(int type) {
        return new Entry(type);
    }

    public Entry flags(int more) {
        flags |= more;
        return this;
    }

    public Entry owner(long user, long group) {
        uid = user;
        gid = group;
        return this;
    }

    public Entry permissions(int value) {
        permissions = value;
        return this;
    }

    public Entry modified(byte[] time) {
        modified = time;
        return this;
    }

    public Entry attributes(byte[] value) {
        attributes = value;
        return this;
    }

    /** Makes it an extended one. */
    public Entry streams(byte[] icb) {
        streams = icb;
        return this;
    }

    public Entry embedded(byte[] content) {
        return allocated(EMBEDDED, content.length, content);
    }

    public Entry allocated(int kind, long bytes, byte[] descriptors) {
        flags |= kind;
        size = bytes;
        allocation = descriptors;
        return this;
    }

    public byte[] at(long block) {
        boolean extended = streams != null;
        return Descriptors.tagged(extended ? 266 : 261, block, body -> {
            body.u32(0)
                    .u16(4)
                    .u16(0)
                    .u16(1)
                    .u8(0)
                    .u8(type)
                    .at(34)
                    .u16(flags)
                    .u32(uid)
                    .u32(gid)
                    .u32(permissions)
                    .u16(1)
                    .at(56)
                    .u64(size);
            if (extended) {
                body.u64(size)
                        .u64(1)
                        .raw(modified)
                        .raw(modified)
                        .raw(modified)
                        .raw(modified)
                        .u32(1);
                body.at(152).raw(streams).entity("*Golden", 0).u64(16);
                body.at(208);
            } else {
                body.u64(1).raw(modified).raw(modified).raw(modified).u32(1);
                body.at(128).entity("*Golden", 0).u64(16).at(168);
            }
            body.u32(attributes.length).u32(allocation.length).raw(attributes).raw(allocation);
        });
    }
}
