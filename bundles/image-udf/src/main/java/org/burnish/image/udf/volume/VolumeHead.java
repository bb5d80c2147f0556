package org.burnish.image.udf.volume;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.burnish.image.BlockCache;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageException;
import org.burnish.image.udf.record.DamagedException;
import org.burnish.image.udf.record.LogicalVolumeDescriptor;
import org.burnish.image.udf.record.PartitionDescriptor;
import org.burnish.image.udf.record.PartitionMap;
import org.burnish.image.udf.record.VolumeExtent;

/**
 * What the volume descriptors say.
 *
 * @param start the session's first block
 * @param sectorSize in bytes; logical blocks are as large (UDF 2.60 clause 2.2.4.2)
 * @param volume the logical volume
 * @param partitions the partitions by their numbers
 * @param anchor the anchor that led there
 * @param anchored the sector behind the last of the anchors that name the same sequences
 */
public record VolumeHead(
        long start,
        int sectorSize,
        LogicalVolumeDescriptor volume,
        Map<Integer, PartitionDescriptor> partitions,
        AnchorExtents anchor,
        long anchored) {

    /** The two sequences that an anchor names. */
    public record AnchorExtents(VolumeExtent main, VolumeExtent reserve) {

        static AnchorExtents of(Anchor anchor) {
            return new AnchorExtents(anchor.main(), anchor.reserve());
        }
    }

    public VolumeHead {
        partitions = Map.copyOf(partitions);
    }

    /**
     * Reads the head of a session.
     *
     * @return empty where nothing announces a volume
     * @throws ImageException when one is announced, and none of its anchors leads to valid descriptors
     * @throws IOException when the first blocks can't be read
     */
    public static Optional<VolumeHead> read(BlockCache sectors, long start, Troubles troubles) throws IOException {
        if (!Recognition.announces(sectors, start)) {
            return Optional.empty();
        }
        List<DamagedException> damaged = new ArrayList<>();
        for (int size : Anchor.SECTOR_SIZES) {
            List<DamagedException> here = new ArrayList<>();
            List<Anchor> anchors = Anchor.find(sectors, start, size, here);
            for (Anchor anchor : anchors) {
                Optional<VolumeHead> head = follow(sectors, start, anchor, anchors, here, troubles);
                if (head.isPresent()) {
                    return head;
                }
            }
            damaged.addAll(here);
        }
        if (damaged.isEmpty()) {
            throw new ImageException("The volume recognition sequence at LBA " + (start + 16)
                    + " announces a UDF file system, but there is no anchor volume descriptor pointer at LBA "
                    + (start + 256) + " or at the medium's end (ECMA-167 3/8.4.2.1)");
        }
        throw damaged.get(0);
    }

    private static Optional<VolumeHead> follow(
            BlockCache sectors,
            long start,
            Anchor anchor,
            List<Anchor> anchors,
            List<DamagedException> damaged,
            Troubles troubles) {
        DescriptorSequence sequence;
        try {
            sequence = DescriptorSequence.read(sectors, anchor.sectorSize(), anchor.main(), "main");
        } catch (DamagedException main) {
            damaged.add(main);
            try {
                sequence = DescriptorSequence.read(sectors, anchor.sectorSize(), anchor.reserve(), "reserve");
            } catch (DamagedException reserve) {
                damaged.add(reserve);
                return Optional.empty();
            }
        }
        if (sequence.volume().blockSize() != anchor.sectorSize()) {
            return Optional.empty();
        }
        damaged.forEach(fault -> troubles.recovered(fault, "its copy"));
        AnchorExtents extents = AnchorExtents.of(anchor);
        long last = anchors.stream()
                .filter(other -> AnchorExtents.of(other).equals(extents))
                .mapToLong(Anchor::sector)
                .max()
                .orElse(anchor.sector());
        return Optional.of(new VolumeHead(
                start, anchor.sectorSize(), sequence.volume(), sequence.partitions(), extents, last + 1));
    }

    /**
     * Reads the other descriptor sequence, which was not needed.
     *
     * @throws DamagedException when it is damaged
     */
    public void requireReserve(BlockCache sectors) throws DamagedException {
        DescriptorSequence.read(sectors, sectorSize, anchor.reserve(), "reserve");
    }

    /** Whether the latest state of the volume is in a virtual allocation table, which is the last thing on the medium. */
    public boolean isVirtual() {
        return volume.maps().stream().anyMatch(PartitionMap.Virtual.class::isInstance);
    }

    /**
     * The volume's size in blocks of the medium, from the session's start to the end of its last partition, of the descriptor
     * sequences, or of the last anchor that leads to these.
     */
    public long blocks(BlockCache sectors) {
        if (isVirtual()) {
            return sectors.source().blocks() - start;
        }
        long end = LongStream.concat(
                        partitions.values().stream().mapToLong(PartitionDescriptor::end),
                        LongStream.of(end(anchor.main()), end(anchor.reserve()), anchored))
                .max()
                .orElse(0);
        long blocks = (end * sectorSize + BlockSource.BLOCK - 1) / BlockSource.BLOCK;
        return Math.max(blocks - start, 1);
    }

    private long end(VolumeExtent sequence) {
        return sequence.sector() + (sequence.length() + sectorSize - 1) / sectorSize;
    }
}
