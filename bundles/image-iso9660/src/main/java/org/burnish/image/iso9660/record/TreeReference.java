package org.burnish.image.iso9660.record;

import java.nio.ByteBuffer;

/**
 * Where a volume descriptor says that its tree is, ECMA-119 clauses 8.4.14 to 8.4.19.
 *
 * @param pathTableSize bytes of one path table
 * @param pathTableL block of the path table with little-endian numbers
 * @param pathTableM block of the path table with big-endian numbers
 * @param root the directory record of the root
 */
public record TreeReference(long pathTableSize, long pathTableL, long pathTableM, DirectoryRecord root) {

    private static final int PATH_TABLE_AT = 132;
    private static final int ROOT_AT = 156;

    /** Puts it into the descriptor that is in a buffer from an index on. */
    void put(ByteBuffer block, int at) {
        ByteBuffer fields = block.duplicate().order(block.order()).position(at + PATH_TABLE_AT);
        Numbers.putBoth32(fields, pathTableSize);
        Numbers.putLittle32(fields, pathTableL);
        Numbers.putLittle32(fields, 0);
        Numbers.putBig32(fields, pathTableM);
        Numbers.putBig32(fields, 0);
        root.encode(fields.position(at + ROOT_AT));
    }
}
