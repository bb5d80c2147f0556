package org.burnish.image.iso9660.partition;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The partition table of a Master Boot Record, at the end of the first sector.
 *
 * @param entries at most four
 */
public record Mbr(List<MbrEntry> entries) {

    private static final int TABLE = 446;
    private static final int SIGNATURE = 510;
    private static final byte[] MAGIC = {0x55, (byte) 0xAA};

    public Mbr {
        entries = List.copyOf(entries);
    }

    /** Puts the table and the signature into the first sector of an area; what is before stays. */
    void encode(ByteBuffer area, Geometry geometry) {
        ByteBuffer target = area.duplicate().position(TABLE);
        for (int index = 0; index < MbrEntry.COUNT; index++) {
            (index < entries.size() ? entries.get(index) : MbrEntry.NONE).encode(target, geometry);
        }
        area.put(SIGNATURE, MAGIC);
    }

    /** Whether no partition is in it. */
    public boolean isEmpty() {
        return entries.stream().allMatch(MbrEntry::isEmpty);
    }

    /** The table of an area, if it has one. */
    public static Optional<Mbr> decode(ByteBuffer area) {
        if (area.limit() < SIGNATURE + MAGIC.length
                || area.get(SIGNATURE) != MAGIC[0]
                || area.get(SIGNATURE + 1) != MAGIC[1]) {
            return Optional.empty();
        }
        List<MbrEntry> entries = new ArrayList<>();
        for (int index = 0; index < MbrEntry.COUNT; index++) {
            entries.add(MbrEntry.decode(area, TABLE + index * MbrEntry.LENGTH));
        }
        return Optional.of(new Mbr(entries));
    }
}
