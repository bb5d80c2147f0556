package org.burnish.image.udf.volume;

import org.burnish.image.ImageException;
import org.burnish.image.udf.record.PartitionDescriptor;

/** Blocks that are where they are numbered (ECMA-167 clause 3/10.7.2). */
record PhysicalPartition(PartitionDescriptor descriptor, int blockSize) implements Partition {

    @Override
    public long blocks() {
        return descriptor.sectors();
    }

    @Override
    public void map(long block, long count, Runs target) throws ImageException {
        target.add((descriptor.start() + block) * blockSize, count * blockSize);
    }
}
