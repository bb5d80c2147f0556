package org.burnish.image.udf.volume;

import java.util.Map;
import org.burnish.image.ImageException;

/**
 * Blocks in packets of which some are spared: they are elsewhere on the medium (UDF 2.60 clause 2.2.9).
 *
 * @param packet how many blocks a packet has
 * @param spared the first sector of each spared packet, by its first block
 */
record SparablePartition(PhysicalPartition physical, int packet, Map<Long, Long> spared) implements Partition {

    SparablePartition {
        spared = Map.copyOf(spared);
    }

    @Override
    public long blocks() {
        return physical.blocks();
    }

    @Override
    public void map(long block, long count, Runs target) throws ImageException {
        if (spared.isEmpty()) {
            physical.map(block, count, target);
            return;
        }
        long at = block;
        while (at < block + count) {
            long offset = at % packet;
            long part = Math.min(packet - offset, block + count - at);
            Long elsewhere = spared.get(at - offset);
            if (elsewhere == null) {
                physical.map(at, part, target);
            } else {
                target.add((elsewhere + offset) * physical.blockSize(), part * physical.blockSize());
            }
            at += part;
        }
    }
}
