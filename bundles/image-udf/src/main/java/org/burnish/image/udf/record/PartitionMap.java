package org.burnish.image.udf.record;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A partition map (ECMA-167 clause 3/10.7, UDF 2.60 clauses 2.2.8 to 2.2.10). */
public sealed interface PartitionMap {

    /** The number of the partition descriptor. */
    int partition();

    /** Blocks as they are in the partition. */
    record Physical(int partition) implements PartitionMap {}

    /** Blocks by the virtual allocation table. */
    record Virtual(int partition) implements PartitionMap {}

    /**
     * Blocks in packets, of which some are elsewhere.
     *
     * @param packet how many blocks a packet has
     * @param tableSize the bytes of each sparing table
     * @param tables the sectors that these begin at
     */
    record Sparable(int partition, int packet, long tableSize, List<Long> tables) implements PartitionMap {

        public Sparable {
            tables = List.copyOf(tables);
        }
    }

    /**
     * Blocks of a file.
     *
     * @param file the block of the metadata file's entry in the partition
     * @param mirror that of the mirror file
     */
    record Metadata(int partition, long file, long mirror) implements PartitionMap {}

    int TYPE_1_LENGTH = 6;
    int TYPE_2_LENGTH = 64;
    int MAX_TABLES = 4;

    private static DamagedException wrong(Place place, int number, String detail) {
        return place.damaged("partition map " + number + " " + detail);
    }

    static PartitionMap decode(ByteBuffer map, Place place, int number) throws DamagedException {
        int type = Fields.u8(map, 0);
        if (type == 1 && map.limit() == TYPE_1_LENGTH) {
            return new Physical(Fields.u16(map, 4));
        }
        if (type != 2 || map.limit() != TYPE_2_LENGTH) {
            throw wrong(place, number, "has the type " + type + " and " + map.limit() + " bytes (3/10.7.1)");
        }
        String kind = Fields.entity(map, 4);
        int partition = Fields.u16(map, 38);
        return switch (kind) {
            case "*UDF Virtual Partition" -> new Virtual(partition);
            case "*UDF Metadata Partition" -> new Metadata(partition, Fields.u32(map, 40), Fields.u32(map, 44));
            case "*UDF Sparable Partition" -> sparable(map, place, number, partition);
            default -> throw wrong(place, number, "is of the unknown kind '" + kind + "' (UDF 2.2.8 to 2.2.10)");
        };
    }

    private static Sparable sparable(ByteBuffer map, Place place, int number, int partition) throws DamagedException {
        int packet = Fields.u16(map, 40);
        int count = Fields.u8(map, 42);
        if (Integer.bitCount(packet) != 1 || count < 1 || count > MAX_TABLES) {
            throw wrong(
                    place, number, "has packets of " + packet + " blocks and " + count + " sparing tables (UDF 2.2.9)");
        }
        List<Long> tables = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tables.add(Fields.u32(map, 48 + 4 * i));
        }
        return new Sparable(partition, packet, Fields.u32(map, 44), tables);
    }
}
