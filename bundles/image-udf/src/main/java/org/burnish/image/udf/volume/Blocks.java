package org.burnish.image.udf.volume;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockCache;
import org.burnish.image.ImageException;
import org.burnish.image.Run;
import org.burnish.image.udf.record.BlockAddress;
import org.burnish.image.udf.record.DamagedException;
import org.burnish.image.udf.record.FileEntry;
import org.burnish.image.udf.record.Place;
import org.burnish.image.udf.record.Tag;

/** The logical blocks of a volume's partitions, by their reference numbers. */
public final class Blocks {

    private final BlockCache sectors;
    private final int size;
    private final Budget budget;
    private final Troubles troubles;
    private final List<Partition> partitions = new ArrayList<>();

    Blocks(BlockCache sectors, int size, Budget budget, Troubles troubles) {
        this.sectors = sectors;
        this.size = size;
        this.budget = budget;
        this.troubles = troubles;
    }

    void add(Partition partition) {
        partitions.add(partition);
    }

    /** The bytes of a logical block. */
    public int size() {
        return size;
    }

    public BlockCache sectors() {
        return sectors;
    }

    public Budget budget() {
        return budget;
    }

    /** A descriptor that was read and whose tag was checked. */
    public record Descriptor(Tag tag, ByteBuffer block, Place place) {}

    /**
     * A descriptor that begins a logical block; where it is damaged, the one of the partition's mirror.
     *
     * @param structure what it is, for messages
     * @param ids what its tag may say
     */
    public Descriptor descriptor(BlockAddress address, String structure, int... ids) throws ImageException {
        Partition partition = partition(address, 1);
        try {
            return descriptor(partition, address, structure, ids);
        } catch (DamagedException damaged) {
            Optional<Partition> mirror = partition.mirror();
            if (mirror.isEmpty() || address.block() >= mirror.get().blocks()) {
                throw damaged;
            }
            Descriptor copy = mirrored(mirror.get(), address, structure, damaged, ids);
            troubles.recovered(damaged, "the metadata mirror file");
            return copy;
        }
    }

    private Descriptor mirrored(
            Partition mirror, BlockAddress address, String structure, DamagedException damaged, int... ids)
            throws DamagedException {
        try {
            return descriptor(mirror, address, structure, ids);
        } catch (ImageException damagedToo) {
            damaged.addSuppressed(damagedToo);
            throw damaged;
        }
    }

    private Descriptor descriptor(Partition partition, BlockAddress address, String structure, int... ids)
            throws ImageException {
        Runs runs = new Runs(budget);
        partition.map(address.block(), 1, runs);
        Place place = new Place(structure, runs.run(0).address(), address.block());
        ByteBuffer block;
        try {
            block = sectors.read(place.address(), size);
        } catch (IOException unreadable) {
            throw new DamagedException(place, unreadable);
        }
        return new Descriptor(Tag.check(block, place, ids), block, place);
    }

    /**
     * Adds the places of bytes from the beginning of a block on.
     *
     * @throws ImageException when they reach beyond their partition
     */
    void map(BlockAddress address, long length, boolean mirrored, Runs target) throws ImageException {
        long count = (length + size - 1) / size;
        Partition partition = partition(address, count);
        Partition chosen = mirrored ? partition.mirror().orElse(partition) : partition;
        if (address.block() + count > chosen.blocks()) {
            throw beyond(address, count, chosen);
        }
        long before = target.bytes();
        chosen.map(address.block(), count, target);
        target.truncate(before + length);
    }

    /** Whether blocks of a partition have a second copy. */
    public boolean hasMirror(int partition) {
        return partition < partitions.size()
                && partitions.get(partition).mirror().isPresent();
    }

    private Partition partition(BlockAddress address, long count) throws ImageException {
        if (address.partition() >= partitions.size()) {
            throw new ImageException("There is no " + address + ": the volume has " + partitions.size()
                    + " partition maps (ECMA-167 3/10.6.9)");
        }
        Partition partition = partitions.get(address.partition());
        if (address.block() + count > partition.blocks()) {
            throw beyond(address, count, partition);
        }
        return partition;
    }

    private static ImageException beyond(BlockAddress address, long count, Partition partition) {
        return new ImageException(count + " blocks from " + address + " on reach beyond its end at block "
                + partition.blocks() + " (ECMA-167 4/14.14)");
    }

    /** The entry of a file, at its place. */
    public FileRecord file(BlockAddress address) throws ImageException {
        return new IcbReader(this).read(address);
    }

    /** The bytes of a small file of the volume itself. */
    public ByteBuffer content(FileRecord file, int max) throws ImageException {
        FileEntry entry = file.entry();
        if (entry.size() > max) {
            throw file.place()
                    .damaged("it has " + entry.size() + " bytes, more than the " + max + " that are allowed for");
        }
        Runs runs = new Allocation(this).of(file);
        ByteBuffer content = ByteBuffer.allocate((int) entry.size()).order(ByteOrder.LITTLE_ENDIAN);
        try {
            for (int i = 0; i < runs.count(); i++) {
                Run run = runs.run(i);
                if (run.isZeros()) {
                    content.position(content.position() + (int) run.bytes());
                } else {
                    content.put(sectors.read(run.address(), (int) run.bytes()));
                }
            }
        } catch (IOException unreadable) {
            throw new DamagedException(file.place(), unreadable);
        }
        return content.flip();
    }

    /** The bytes of a run. */
    public ByteBuffer read(Run run, long offset, int length) throws IOException {
        return run.isZeros() ? ByteBuffer.allocate(length) : sectors.read(run.address() + offset, length);
    }
}
