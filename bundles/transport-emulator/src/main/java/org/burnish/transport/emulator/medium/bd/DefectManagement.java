package org.burnish.transport.emulator.medium.bd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.file.Relocation;
import org.burnish.transport.emulator.medium.BadBlocks;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * The drive's defect management (MMC-6, 5.3.14, feature 0024h): what is written is verified, and a cluster whose place
 * turns out to be bad is put into the spare area. From then on it is read from there; its old place no longer matters.
 * The data of the cluster stay at its address in the medium file.
 */
final class DefectManagement {

    private final MediumFile file;
    private final int cluster;

    /** Manages clusters of so many blocks. */
    DefectManagement(MediumFile file, int cluster) {
        this.file = file;
        this.cluster = cluster;
    }

    private Relocation relocation() {
        return file.state().relocation();
    }

    /** Whether there are spare areas. */
    boolean isOn() {
        return relocation().spares() > 0;
    }

    /** The blocks of the spare areas. */
    long allocated() {
        return relocation().spares();
    }

    /** The spare blocks that are not used. */
    long free() {
        return relocation().spares() - (long) relocation().replaced().size() * cluster;
    }

    /**
     * Verifies blocks that are written, and replaces the clusters that are bad.
     *
     * @throws CheckCondition with 3/32/00 when no spare is left
     */
    void verify(BadBlocks bad, long lba, long blocks) throws CheckCondition, IOException {
        List<Long> found = defects(bad, lba, blocks, new TreeSet<>(relocation().replaced()));
        if (found.isEmpty()) {
            return;
        }
        int spare = (int) Math.min(found.size(), free() / cluster);
        List<Long> replaced = new ArrayList<>(relocation().replaced());
        replaced.addAll(found.subList(0, spare));
        file.save(file.state().withRelocation(relocation().withReplaced(replaced)));
        if (spare < found.size()) {
            throw Sense.NO_SPARE_LOCATION.at(found.get(spare));
        }
    }

    /** Whether the place of a cluster is bad. */
    boolean isBad(BadBlocks bad, long start) {
        return first(bad.unrecordable(start, cluster), bad.unreadable(start, cluster))
                .isPresent();
    }

    /** The clusters in a range that are bad, and not among those known. */
    private List<Long> defects(BadBlocks bad, long lba, long blocks, TreeSet<Long> known) {
        List<Long> found = new ArrayList<>();
        long end = lba + blocks;
        for (long at = lba; at < end; ) {
            OptionalLong first = first(bad.unrecordable(at, end - at), bad.unreadable(at, end - at));
            if (first.isEmpty()) {
                break;
            }
            long start = first.getAsLong() / cluster * cluster;
            if (!known.contains(start)) {
                found.add(start);
            }
            at = start + cluster;
        }
        return found;
    }

    private static OptionalLong first(OptionalLong one, OptionalLong other) {
        return one.isEmpty() || (other.isPresent() && other.getAsLong() < one.getAsLong()) ? other : one;
    }

    /** Refuses to read from a bad place, unless its cluster was replaced. */
    void readable(BadBlocks bad, long lba, long blocks) throws CheckCondition {
        long end = lba + blocks;
        for (long at = lba; at < end; ) {
            OptionalLong first = bad.unreadable(at, end - at);
            if (first.isEmpty()) {
                return;
            }
            long start = first.getAsLong() / cluster * cluster;
            if (!relocation().replaced().contains(start)) {
                throw Sense.UNRECOVERED_READ_ERROR.at(first.getAsLong());
            }
            at = start + cluster;
        }
    }
}
