package org.burnish.image.udf.volume;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.burnish.image.BlockCache;
import org.burnish.image.BlockSource;
import org.burnish.image.udf.record.DamagedException;
import org.burnish.image.udf.record.Place;
import org.burnish.image.udf.record.Tag;
import org.burnish.image.udf.record.VolumeExtent;

/**
 * An anchor volume descriptor pointer (ECMA-167 clause 3/10.2).
 *
 * @param sector where it is
 * @param sectorSize in bytes, by which its place is counted
 * @param main the main volume descriptor sequence
 * @param reserve the reserve volume descriptor sequence
 */
record Anchor(long sector, int sectorSize, VolumeExtent main, VolumeExtent reserve) {

    static final String NAME = "anchor volume descriptor pointer";

    private static final int FIRST = 256;
    /** Of discs that are not closed (UDF 2.60 clause 6.11.2). */
    private static final int UNCLOSED = 512;

    private static final int LENGTH = 512;
    /** Which sizes of sectors there are, the most frequent first. */
    static final List<Integer> SECTOR_SIZES = List.of(2048, 512, 4096, 1024, 8192, 16_384, 32_768);

    /**
     * The valid ones of a session, the most frequent place first.
     *
     * @param lba the session's first block
     * @param size of a sector in bytes
     * @param damaged gets those that begin like one, and are damaged
     */
    static List<Anchor> find(BlockCache sectors, long lba, int size, List<DamagedException> damaged) {
        List<Anchor> found = new ArrayList<>();
        long base = lba * BlockSource.BLOCK / size;
        long last = sectors.bytes() / size - 1;
        Set<Long> places = new LinkedHashSet<>(List.of(base + FIRST, last, last - FIRST, base + UNCLOSED));
        for (long sector : places) {
            if (sector > base && (sector + 1) * size <= sectors.bytes()) {
                read(sectors, sector, size, found, damaged);
            }
        }
        return found;
    }

    private static void read(
            BlockCache sectors, long sector, int size, List<Anchor> found, List<DamagedException> damaged) {
        Place place = new Place(NAME, sector * size, sector);
        try {
            ByteBuffer block = sectors.read(place.address(), LENGTH);
            if (Tag.isAt(block, Tag.ANCHOR)) {
                Tag.check(block, place, Tag.ANCHOR);
                found.add(new Anchor(sector, size, VolumeExtent.decode(block, 16), VolumeExtent.decode(block, 24)));
            }
        } catch (DamagedException wrong) {
            damaged.add(wrong);
        } catch (IOException unreadable) {
            damaged.add(new DamagedException(place, unreadable));
        }
    }
}
