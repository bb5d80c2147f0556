package org.burnish.image.udf.volume;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockCache;
import org.burnish.image.ImageException;
import org.burnish.image.udf.record.BlockAddress;
import org.burnish.image.udf.record.DamagedException;
import org.burnish.image.udf.record.FileEntry;
import org.burnish.image.udf.record.PartitionDescriptor;
import org.burnish.image.udf.record.PartitionMap;
import org.burnish.image.udf.record.Place;
import org.jspecify.annotations.Nullable;

/** A logical volume whose blocks can be read: the partition maps are followed. */
public final class Volume {

    private static final long NEWEST = -1;
    /** More states than a medium can have. */
    private static final int MAX_STATES = 1000;

    private static final String METADATA = "metadata file";
    private static final String MIRROR = "metadata mirror file";

    private final BlockCache sectors;
    private final VolumeHead head;
    private final Budget budget;
    private final Troubles troubles;
    private final Blocks blocks;
    private final long wanted;
    private @Nullable TableSearch search;
    private @Nullable VirtualTable table;

    private Volume(BlockCache sectors, VolumeHead head, Troubles troubles, long wanted) {
        this.sectors = sectors;
        this.wanted = wanted;
        this.head = head;
        this.budget = new Budget(sectors.bytes());
        this.troubles = troubles;
        this.blocks = new Blocks(sectors, head.sectorSize(), budget, troubles);
    }

    /**
     * Follows the partition maps.
     *
     * @throws ImageException when what one of them leads to is missing or damaged
     */
    public static Volume open(BlockCache sectors, VolumeHead head, Troubles troubles) throws ImageException {
        return open(sectors, head, troubles, NEWEST);
    }

    /**
     * The volume in an older state.
     *
     * @param table the block of the medium with the virtual allocation table of that state
     */
    public static Volume open(BlockCache sectors, VolumeHead head, Troubles troubles, long table)
            throws ImageException {
        Volume volume = new Volume(sectors, head, troubles, table);
        for (PartitionMap map : head.volume().maps()) {
            volume.blocks.add(volume.partition(map));
        }
        return volume;
    }

    public VolumeHead head() {
        return head;
    }

    public Blocks blocks() {
        return blocks;
    }

    /** The volume's name: that of the virtual allocation table, where it has one. */
    public String identifier() {
        return Optional.ofNullable(table)
                .flatMap(VirtualTable::identifier)
                .orElse(head.volume().identifier());
    }

    /** The first block behind the volume, in blocks of the medium from the session's start. */
    public long size() {
        return table == null ? head.blocks(sectors) : table.lba() + 1 - head.start();
    }

    /** A state of the volume, as a table has it. */
    public record State(long lba, String identifier) {}

    /** The states before this one that the virtual allocation tables name, oldest first; those that are damaged end the list. */
    public List<State> olderStates() {
        Deque<State> states = new ArrayDeque<>();
        VirtualTable at = table;
        try {
            while (search != null && at != null && states.size() < MAX_STATES) {
                at = search.previous(at).orElse(null);
                if (at != null) {
                    states.push(new State(
                            at.lba(), at.identifier().orElse(head.volume().identifier())));
                }
            }
        } catch (ImageException damaged) {
            // what the newest state needs was found; the inspection of each state says more
        }
        return List.copyOf(states);
    }

    private Partition partition(PartitionMap map) throws ImageException {
        PhysicalPartition physical = physical(map.partition());
        if (map instanceof PartitionMap.Virtual) {
            TableSearch tables = new TableSearch(sectors, physical, alone(physical));
            VirtualTable found = wanted == NEWEST ? tables.newest() : tables.require(wanted);
            search = tables;
            table = found;
            return new VirtualPartition(physical, found);
        }
        if (map instanceof PartitionMap.Sparable sparable) {
            SparingTable sparing = SparingTable.read(sectors, head.sectorSize(), sparable, troubles);
            return new SparablePartition(physical, sparable.packet(), sparing.spared());
        }
        return map instanceof PartitionMap.Metadata metadata ? metadata(metadata, physical) : physical;
    }

    private PhysicalPartition physical(int number) throws ImageException {
        PartitionDescriptor descriptor = head.partitions().get(number);
        if (descriptor == null) {
            throw new ImageException(
                    "A partition map names partition " + number
                            + ", of which there is no descriptor: it is on another volume of a set, or damaged (ECMA-167 3/10.7.2)");
        }
        return new PhysicalPartition(descriptor, head.sectorSize());
    }

    /** The blocks of a volume that has nothing but this partition. */
    private Blocks alone(Partition partition) {
        Blocks alone = new Blocks(sectors, head.sectorSize(), budget, troubles);
        alone.add(partition);
        return alone;
    }

    /** A metadata partition lies in a physical or sparable one, which is mapped before it. */
    private Partition metadata(PartitionMap.Metadata map, PhysicalPartition physical) throws ImageException {
        Blocks below = alone(below(map, physical));
        Optional<Partition> mirror = Optional.empty();
        DamagedException mirrorDamage = null;
        try {
            mirror = Optional.of(file(below, map.mirror(), MIRROR, FileEntry.METADATA_MIRROR, Optional.empty()));
        } catch (DamagedException damaged) {
            mirrorDamage = damaged;
        }
        try {
            Partition made = file(below, map.file(), METADATA, FileEntry.METADATA, mirror);
            if (mirrorDamage != null) {
                troubles.recovered(mirrorDamage, "the metadata file");
            }
            return made;
        } catch (DamagedException damaged) {
            if (mirror.isEmpty()) {
                throw damaged;
            }
            troubles.recovered(damaged, "the metadata mirror file");
            return mirror.get();
        }
    }

    private Partition below(PartitionMap.Metadata metadata, PhysicalPartition physical) throws ImageException {
        for (PartitionMap map : head.volume().maps()) {
            if (map instanceof PartitionMap.Sparable && map.partition() == metadata.partition()) {
                return partition(map);
            }
        }
        return physical;
    }

    private Partition file(Blocks below, long block, String name, int type, Optional<Partition> mirror)
            throws DamagedException {
        Place place = new Place(name, 0, block);
        try {
            FileRecord file = below.file(new BlockAddress(block, 0));
            place = file.place().of(name);
            if (file.entry().type() != type) {
                throw place.damaged(
                        "its file type is " + file.entry().type() + ", and should be " + type + " (UDF 2.2.13)");
            }
            return new MetadataPartition(new Allocation(below).of(file), head.sectorSize(), place, mirror);
        } catch (DamagedException damaged) {
            throw damaged;
        } catch (ImageException wrong) {
            throw place.damaged(String.valueOf(wrong.getMessage()));
        }
    }
}
