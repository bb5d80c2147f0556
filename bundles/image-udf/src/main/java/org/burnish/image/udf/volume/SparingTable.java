package org.burnish.image.udf.volume;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.burnish.image.BlockCache;
import org.burnish.image.ImageException;
import org.burnish.image.udf.record.DamagedException;
import org.burnish.image.udf.record.Fields;
import org.burnish.image.udf.record.PartitionMap;
import org.burnish.image.udf.record.Place;
import org.burnish.image.udf.record.Tag;

/**
 * A sparing table (UDF 2.60 clause 2.2.12). There are several copies; the one with the highest sequence number counts.
 *
 * @param sequence its sequence number
 * @param spared the first sector of each spared packet, by its first block
 */
record SparingTable(long sequence, Map<Long, Long> spared) {

    private static final String NAME = "sparing table";
    private static final int ENTRIES = 56;
    private static final int ENTRY = 8;
    private static final long LARGEST = 1 << 20;
    /** Available entries, and such of defective packets, are above this. */
    private static final long SPECIAL = 0xFFFF_FFF0L;

    /** The one to use. Copies that are damaged are reported, unless all are. */
    static SparingTable read(BlockCache sectors, int sectorSize, PartitionMap.Sparable map, Troubles troubles)
            throws ImageException {
        SparingTable newest = null;
        List<DamagedException> damaged = new ArrayList<>();
        for (long sector : map.tables()) {
            try {
                SparingTable table = read(sectors, sectorSize, sector, map.tableSize());
                newest = newest == null || table.sequence > newest.sequence ? table : newest;
            } catch (DamagedException wrong) {
                damaged.add(wrong);
            }
        }
        if (newest == null) {
            throw damaged.get(0);
        }
        damaged.forEach(fault -> troubles.recovered(fault, "another copy of it"));
        return newest;
    }

    private static SparingTable read(BlockCache sectors, int sectorSize, long sector, long size)
            throws DamagedException {
        Place place = new Place(NAME, sector * sectorSize, sector);
        if (size < ENTRIES || size > LARGEST) {
            throw place.damaged("it should have " + size + " bytes, which is no size of one (UDF 2.2.9)");
        }
        ByteBuffer table;
        try {
            table = sectors.read(place.address(), (int) size);
        } catch (IOException unreadable) {
            throw new DamagedException(place, unreadable);
        }
        Tag.check(table, place, Tag.SPARING_TABLE);
        if (!Fields.entity(table, 16).equals("*UDF Sparing Table")) {
            throw place.damaged("it is marked as '" + Fields.entity(table, 16) + "' (UDF 2.2.12)");
        }
        int count = Fields.u16(table, 48);
        if (ENTRIES + (long) count * ENTRY > size) {
            throw place.damaged("it announces " + count + " entries, more than " + size + " bytes hold (UDF 2.2.12)");
        }
        Map<Long, Long> spared = new HashMap<>();
        for (int i = 0; i < count; i++) {
            long original = Fields.u32(table, ENTRIES + i * ENTRY);
            if (original < SPECIAL) {
                spared.put(original, Fields.u32(table, ENTRIES + i * ENTRY + 4));
            }
        }
        return new SparingTable(Fields.u32(table, 52), spared);
    }
}
