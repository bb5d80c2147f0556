package org.burnish.image.udf.volume;

import java.util.Locale;
import org.burnish.image.ImageException;

/** Blocks whose places the virtual allocation table has (UDF 2.60 clause 2.2.8). */
record VirtualPartition(PhysicalPartition physical, VirtualTable table) implements Partition {

    private static final long UNUSED = 0xFFFF_FFFFL;

    @Override
    public long blocks() {
        return table.entries();
    }

    @Override
    public void map(long block, long count, Runs target) throws ImageException {
        for (long each = block; each < block + count; each++) {
            long place = table.entry((int) each);
            if (place == UNUSED || place >= physical.blocks()) {
                throw new ImageException(String.format(
                        Locale.ROOT,
                        "The virtual allocation table at LBA %d says that block %d is at block %d of a partition of %d"
                                + " (UDF 2.2.11)",
                        table.lba(),
                        each,
                        place,
                        physical.blocks()));
            }
            physical.map(place, 1, target);
        }
    }
}
