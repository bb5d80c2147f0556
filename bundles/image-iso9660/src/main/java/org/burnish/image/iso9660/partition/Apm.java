package org.burnish.image.iso9660.partition;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.iso9660.record.SystemArea;

/**
 * An Apple partition map, Inside Macintosh: Devices, chapter 3: the driver descriptor map in block 0, and an entry in each of
 * the blocks behind it, the first of which is about the map itself.
 *
 * @param block its bytes, 512 or 2048
 * @param entries the partitions in their order, without the map
 */
public record Apm(int block, List<ApmEntry> entries) {

    private static final int[] BLOCKS = {ApmBlock.SECTOR, ApmBlock.BLOCK};

    public Apm {
        entries = List.copyOf(entries);
    }

    /** How many entries the map has. */
    private int count() {
        return entries.size() + 1;
    }

    /** Puts the map into a system area, whose other bytes stay. */
    void encode(ByteBuffer area, ApmHead head) {
        head.encode(area, block);
        area.put(block, new byte[count() * block]);
        ApmEntry.map(count()).encode(area, block, count());
        for (int index = 0; index < entries.size(); index++) {
            entries.get(index).encode(area, (index + 2) * block, count());
        }
    }

    /** The map of a system area, if it has one. */
    public static Optional<Apm> decode(ByteBuffer area) {
        if (area.limit() < SystemArea.LENGTH || area.get(0) != 'E' || area.get(1) != 'R') {
            return Optional.empty();
        }
        for (int block : BLOCKS) {
            if (ApmEntry.isAt(area, block)) {
                return Optional.of(new Apm(block, entries(area, block)));
            }
        }
        return Optional.empty();
    }

    private static List<ApmEntry> entries(ByteBuffer area, int block) {
        List<ApmEntry> entries = new ArrayList<>();
        long count = ApmEntry.count(area, block);
        for (int index = 1; index <= count && ApmEntry.isAt(area, index * block); index++) {
            ApmEntry entry = ApmEntry.decode(area, index * block);
            if (!entry.isMap()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** How many partitions only fill gaps. */
    long gaps() {
        return entries.stream().filter(ApmEntry::isGap).count();
    }

    /** The sectors of 512 bytes of a partition. */
    SectorRange sectors(ApmEntry entry) {
        long each = block / ApmBlock.SECTOR;
        return new SectorRange(entry.start() * each, entry.blocks() * each);
    }
}
