package org.burnish.image.iso9660.read;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.iso9660.record.Numbers;

/**
 * Where a primary or supplementary volume descriptor says that its path tables are (ECMA-119 clauses 8.4.13 to 8.4.17).
 *
 * @param size the bytes of each
 * @param little the blocks of those with little-endian numbers: one, and perhaps an optional copy
 * @param big the same of those with big-endian numbers
 */
record PathTables(long size, List<Long> little, List<Long> big) {

    private static final int SIZE = 132;
    private static final int TABLE_L = 140;
    private static final int TABLE_M = 148;

    static PathTables of(ByteBuffer descriptor) {
        List<Long> little = new ArrayList<>(List.of(Numbers.little32(descriptor, TABLE_L)));
        List<Long> big = new ArrayList<>(List.of(Numbers.big32(descriptor, TABLE_M)));
        addOptional(little, Numbers.little32(descriptor, TABLE_L + 4));
        addOptional(big, Numbers.big32(descriptor, TABLE_M + 4));
        return new PathTables(Numbers.both32(descriptor, SIZE), List.copyOf(little), List.copyOf(big));
    }

    private static void addOptional(List<Long> tables, long lba) {
        if (lba != 0) {
            tables.add(lba);
        }
    }

    long blocks() {
        return BlockSource.blocksOf(size);
    }

    List<Long> addresses() {
        List<Long> all = new ArrayList<>(little);
        all.addAll(big);
        return all;
    }
}
