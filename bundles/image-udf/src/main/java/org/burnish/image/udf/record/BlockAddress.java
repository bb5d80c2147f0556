package org.burnish.image.udf.record;

import java.nio.ByteBuffer;

/**
 * A logical block of a partition (ECMA-167 clause 4/7.1).
 *
 * @param block the block's number in the partition
 * @param partition the partition's reference number: its place among the partition maps
 */
public record BlockAddress(long block, int partition) {

    static BlockAddress decode(ByteBuffer source, int at) {
        return new BlockAddress(Fields.u32(source, at), Fields.u16(source, at + 4));
    }

    @Override
    public String toString() {
        return "block " + block + " of partition " + partition;
    }
}
