package org.burnish.image.udf.volume;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.burnish.image.BlockCache;
import org.burnish.image.udf.record.DamagedException;
import org.burnish.image.udf.record.Fields;
import org.burnish.image.udf.record.Place;
import org.burnish.image.udf.record.Tag;
import org.burnish.image.udf.record.VolumeExtent;
import org.jspecify.annotations.Nullable;

/** The sequence of logical volume integrity descriptors (ECMA-167 clauses 3/8.8.2 and 3/10.10), of which the last one counts. */
public final class Integrity {

    private static final String NAME = "logical volume integrity descriptor";
    private static final int MAX = 4096;
    private static final int OPEN = 0;

    private final BlockCache sectors;
    private final int sectorSize;
    private int seen;
    private @Nullable Place last;
    private int type;

    private Integrity(BlockCache sectors, int sectorSize) {
        this.sectors = sectors;
        this.sectorSize = sectorSize;
    }

    /**
     * What is wrong: a descriptor is damaged, or the last one says that the volume was being written.
     *
     * @return empty where nothing is, and of volumes with a virtual allocation table, whose sequence counts for nothing
     */
    public static Optional<DamagedException> objection(BlockCache sectors, VolumeHead head) {
        VolumeExtent extent = head.volume().integrity();
        if (head.isVirtual() || extent.length() == 0) {
            return Optional.empty();
        }
        return new Integrity(sectors, head.sectorSize()).follow(extent);
    }

    private Optional<DamagedException> follow(VolumeExtent extent) {
        try {
            VolumeExtent next = extent;
            while (next != null) {
                next = read(next);
            }
        } catch (DamagedException damaged) {
            return Optional.of(damaged);
        }
        return last == null || type != OPEN
                ? Optional.empty()
                : Optional.of(last.damaged("the volume was not closed after it was written last (3/10.10.3)"));
    }

    private @Nullable VolumeExtent read(VolumeExtent extent) throws DamagedException {
        for (long sector = extent.sector(); sector < extent.sector() + extent.length() / sectorSize; sector++) {
            Place place = new Place(NAME, sector * sectorSize, sector);
            if (++seen > MAX) {
                throw place.damaged("there are more than " + MAX + " before it: the sequence has no end");
            }
            ByteBuffer block = block(place);
            if (last != null && Tag.isAt(block, 0)) {
                return null;
            }
            if (Tag.check(block, place, Tag.INTEGRITY, Tag.TERMINATING).id() == Tag.TERMINATING) {
                return null;
            }
            last = place;
            type = (int) Fields.u32(block, 28);
            VolumeExtent next = VolumeExtent.decode(block, 32);
            if (next.length() > 0) {
                return next;
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
}
