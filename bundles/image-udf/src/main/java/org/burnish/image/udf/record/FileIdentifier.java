package org.burnish.image.udf.record;

import java.nio.ByteBuffer;

/**
 * A file identifier descriptor: one entry of a directory (ECMA-167 clause 4/14.4).
 *
 * @param characteristics see the constants
 * @param icb where the file's entry is
 * @param name the file's name, empty for the parent
 * @param size the descriptor's bytes, a multiple of 4
 */
public record FileIdentifier(int characteristics, Extent icb, String name, int size) {

    private static final int DIRECTORY = 0x02;
    private static final int DELETED = 0x04;
    private static final int PARENT = 0x08;

    /** The bytes of a descriptor without name. */
    public static final int FIXED = 38;

    public boolean isDirectory() {
        return (characteristics & DIRECTORY) != 0;
    }

    public boolean isDeleted() {
        return (characteristics & DELETED) != 0;
    }

    public boolean isParent() {
        return (characteristics & PARENT) != 0;
    }

    /** How many bytes a descriptor has whose first {@link #FIXED} are at an absolute position. */
    public static int size(ByteBuffer source, int at) {
        return FIXED + Fields.u8(source, at + 19) + Fields.u16(source, at + 36) + 3 & ~3;
    }

    /** The descriptor that fills a buffer, and whose tag was checked. */
    public static FileIdentifier decode(ByteBuffer source, Place place) throws DamagedException {
        int characteristics = Fields.u8(source, 18);
        byte[] bytes = Fields.bytes(source, FIXED + Fields.u16(source, 36), Fields.u8(source, 19));
        boolean unused = (characteristics & (DELETED | PARENT)) != 0;
        String name = unused
                ? ""
                : CompressedUnicode.decode(bytes)
                        .orElseThrow(() -> place.damaged("the file identifier is no text of CS0 (UDF 2.1.1)"));
        return new FileIdentifier(characteristics, Extent.decodeLong(source, 20), name, size(source, 0));
    }
}
