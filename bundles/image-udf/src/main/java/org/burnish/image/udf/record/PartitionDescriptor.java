package org.burnish.image.udf.record;

import java.nio.ByteBuffer;

/**
 * The partition descriptor (ECMA-167 clause 3/10.5).
 *
 * @param number by which partition maps name it
 * @param start its first sector
 * @param sectors its length
 */
public record PartitionDescriptor(int number, long start, long sectors) {

    public static PartitionDescriptor decode(ByteBuffer source) {
        return new PartitionDescriptor(Fields.u16(source, 22), Fields.u32(source, 188), Fields.u32(source, 192));
    }

    /** The sector behind its last one. */
    public long end() {
        return start + sectors;
    }
}
