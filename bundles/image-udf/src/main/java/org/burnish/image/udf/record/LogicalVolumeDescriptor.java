package org.burnish.image.udf.record;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The logical volume descriptor (ECMA-167 clause 3/10.6).
 *
 * @param identifier the volume's name
 * @param blockSize bytes of a logical block
 * @param domain the domain's identifier, {@link #OSTA} for UDF
 * @param revision of UDF, as in 0250h
 * @param fileSet where the file set descriptor is
 * @param integrity where the sequence of integrity descriptors is
 * @param maps the partition maps in their order
 */
public record LogicalVolumeDescriptor(
        String identifier,
        long blockSize,
        String domain,
        int revision,
        Extent fileSet,
        VolumeExtent integrity,
        List<PartitionMap> maps) {

    /** The domain of UDF (UDF 2.60 clause 2.1.5.2). */
    public static final String OSTA = "*OSTA UDF Compliant";

    private static final int MAPS = 440;

    public LogicalVolumeDescriptor {
        maps = List.copyOf(maps);
    }

    /** @param source whose tag was checked */
    public static LogicalVolumeDescriptor decode(ByteBuffer source, Place place) throws DamagedException {
        String identifier = CompressedUnicode.field(source, 84, 128)
                .orElseThrow(() -> place.damaged("the logical volume identifier is no text of CS0 (3/10.6.4)"));
        return new LogicalVolumeDescriptor(
                identifier,
                Fields.u32(source, 212),
                Fields.entity(source, 216),
                Fields.u16(source, 240),
                Extent.decodeLong(source, 248),
                VolumeExtent.decode(source, 432),
                maps(source, place));
    }

    private static List<PartitionMap> maps(ByteBuffer source, Place place) throws DamagedException {
        long end = MAPS + Fields.u32(source, 264);
        long count = Fields.u32(source, 268);
        if (end > source.limit()) {
            throw place.damaged("the map table has " + (end - MAPS) + " bytes, more than there are (3/10.6.8)");
        }
        List<PartitionMap> maps = new ArrayList<>();
        int at = MAPS;
        for (long i = 0; i < count; i++) {
            int length = at + 2 <= end ? Fields.u8(source, at + 1) : 0;
            if (length < 2 || at + length > end) {
                throw place.damaged("partition map " + i + " does not fit into the map table (3/10.6.9, 3/10.7)");
            }
            maps.add(PartitionMap.decode(source.slice(at, length).order(source.order()), place, (int) i));
            at += length;
        }
        if (maps.isEmpty()) {
            throw place.damaged("it has no partition map (3/10.6.9)");
        }
        return maps;
    }
}
