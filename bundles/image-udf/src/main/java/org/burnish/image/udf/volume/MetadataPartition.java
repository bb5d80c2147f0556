package org.burnish.image.udf.volume;

import java.util.Arrays;
import java.util.Optional;
import org.burnish.image.ImageException;
import org.burnish.image.Run;
import org.burnish.image.udf.record.Place;

/** Blocks that are those of a file (UDF 2.60 clause 2.2.10). */
final class MetadataPartition implements Partition {

    private final Runs runs;
    private final long[] offsets;
    private final int blockSize;
    private final Place place;
    private final Optional<Partition> mirror;

    /**
     * @param runs where the file's bytes are
     * @param place the file's entry
     * @param mirror the partition that the mirror file makes, if it is valid
     */
    MetadataPartition(Runs runs, int blockSize, Place place, Optional<Partition> mirror) {
        this.runs = runs;
        this.offsets = runs.offsets();
        this.blockSize = blockSize;
        this.place = place;
        this.mirror = mirror;
    }

    @Override
    public long blocks() {
        return runs.bytes() / blockSize;
    }

    @Override
    public void map(long block, long count, Runs target) throws ImageException {
        long at = block * blockSize;
        long end = at + count * blockSize;
        int found = Arrays.binarySearch(offsets, at);
        for (int i = found < 0 ? -found - 2 : found; i < runs.count() && at < end; i++) {
            Run run = runs.run(i);
            if (run.isZeros()) {
                throw place.damaged(
                        "block " + at / blockSize + " of the metadata partition is not recorded (UDF 2.2.13)");
            }
            long part = Math.min(end - at, offsets[i] + run.bytes() - at);
            target.add(run.address() + at - offsets[i], part);
            at += part;
        }
    }

    @Override
    public Optional<Partition> mirror() {
        return mirror;
    }
}
