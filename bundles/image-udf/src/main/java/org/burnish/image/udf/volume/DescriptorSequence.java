package org.burnish.image.udf.volume;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.burnish.image.BlockCache;
import org.burnish.image.udf.record.DamagedException;
import org.burnish.image.udf.record.Fields;
import org.burnish.image.udf.record.LogicalVolumeDescriptor;
import org.burnish.image.udf.record.PartitionDescriptor;
import org.burnish.image.udf.record.Place;
import org.burnish.image.udf.record.Tag;
import org.burnish.image.udf.record.VolumeExtent;
import org.jspecify.annotations.Nullable;

/** A volume descriptor sequence (ECMA-167 clause 3/8.4.2). Of several descriptors for the same thing the latest counts. */
final class DescriptorSequence {

    /** Far more sectors than the descriptors of one volume have. */
    private static final int MAX = 4096;

    private static final int[] KNOWN = {
        Tag.PRIMARY_VOLUME,
        Tag.POINTER,
        Tag.IMPLEMENTATION_USE,
        Tag.PARTITION,
        Tag.LOGICAL_VOLUME,
        Tag.UNALLOCATED_SPACE,
        Tag.TERMINATING,
    };

    private final BlockCache sectors;
    private final int sectorSize;
    private final String name;
    private final Map<Integer, PartitionDescriptor> partitions = new HashMap<>();
    private final Map<Integer, Long> partitionNumbers = new HashMap<>();
    private @Nullable LogicalVolumeDescriptor volume;
    private long volumeNumber = -1;
    private Place last = new Place("volume descriptor sequence", 0, 0);
    private int seen;

    private DescriptorSequence(BlockCache sectors, int sectorSize, String name) {
        this.sectors = sectors;
        this.sectorSize = sectorSize;
        this.name = name;
    }

    /**
     * Reads all of a sequence.
     *
     * @param name main or reserve
     * @throws DamagedException when any descriptor of it is damaged, or the logical volume's is missing
     */
    static DescriptorSequence read(BlockCache sectors, int sectorSize, VolumeExtent extent, String name)
            throws DamagedException {
        DescriptorSequence sequence = new DescriptorSequence(sectors, sectorSize, name);
        VolumeExtent next = extent;
        while (next != null) {
            next = sequence.readExtent(next);
        }
        if (sequence.volume == null) {
            throw sequence.last
                    .of(name + " volume descriptor sequence")
                    .damaged("it has no logical volume descriptor (UDF 2.2.4)");
        }
        return sequence;
    }

    LogicalVolumeDescriptor volume() {
        return Objects.requireNonNull(volume);
    }

    /** By their numbers. */
    Map<Integer, PartitionDescriptor> partitions() {
        return partitions;
    }

    /** Gives the extent that a pointer names, or null at the end. */
    private @Nullable VolumeExtent readExtent(VolumeExtent extent) throws DamagedException {
        long count = extent.length() / sectorSize;
        last = new Place(name + " volume descriptor sequence", extent.sector() * sectorSize, extent.sector());
        if (count == 0) {
            throw last.damaged("its extent has " + extent.length() + " bytes, less than a sector");
        }
        for (long sector = extent.sector(); sector < extent.sector() + count; sector++) {
            Place place =
                    new Place("descriptor of the " + name + " volume descriptor sequence", sector * sectorSize, sector);
            if (++seen > MAX) {
                throw place.damaged("there are more than " + MAX + " descriptors before it: the sequence has no end");
            }
            ByteBuffer block = block(place);
            if (isUnrecorded(block)) {
                return null;
            }
            int id = Tag.check(block, place, KNOWN).id();
            switch (id) {
                case Tag.TERMINATING -> {
                    return null;
                }
                case Tag.POINTER -> {
                    return VolumeExtent.decode(block, 20);
                }
                case Tag.LOGICAL_VOLUME -> takeVolume(block, place.of("logical volume descriptor"));
                case Tag.PARTITION -> takePartition(block);
                default -> {
                    // nothing in it is needed to read files
                }
            }
        }
        return null;
    }

    private ByteBuffer block(Place place) throws DamagedException {
        try {
            return sectors.read(place.address(), sectorSize);
        } catch (IOException unreadable) {
            throw new DamagedException(place, unreadable);
        }
    }

    private static boolean isUnrecorded(ByteBuffer block) {
        for (int i = 0; i < Tag.SIZE; i++) {
            if (block.get(i) != 0) {
                return false;
            }
        }
        return true;
    }

    private void takeVolume(ByteBuffer block, Place place) throws DamagedException {
        long number = Fields.u32(block, 16);
        if (number >= volumeNumber) {
            volume = LogicalVolumeDescriptor.decode(block, place);
            volumeNumber = number;
        }
    }

    private void takePartition(ByteBuffer block) {
        PartitionDescriptor partition = PartitionDescriptor.decode(block);
        long number = Fields.u32(block, 16);
        if (number >= partitionNumbers.getOrDefault(partition.number(), -1L)) {
            partitionNumbers.put(partition.number(), number);
            partitions.put(partition.number(), partition);
        }
    }
}
