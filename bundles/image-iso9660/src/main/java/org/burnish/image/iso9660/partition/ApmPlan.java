package org.burnish.image.iso9660.partition;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.burnish.image.FileContent;
import org.burnish.image.ImageException;
import org.burnish.image.Zeros;
import org.burnish.image.iso9660.record.SystemArea;

/**
 * What an Apple partition map lists, before anything has a place: how much room it takes decides where a GUID partition table
 * begins.
 *
 * @param block the bytes of its blocks
 * @param marked the boot images that are in it
 * @param appended the appended partitions that are in it, apart from those
 * @param filled whether what is before the first partition is a partition, too
 */
record ApmPlan(int block, List<FileContent> marked, List<AppendedPartition> appended, boolean filled) {

    /** The name of boot images. */
    static final String MARKED = "EFI";

    private static final String APPENDED = "Appended";
    private static final String DATA = "Data";

    ApmPlan {
        marked = List.copyOf(marked);
        appended = List.copyOf(appended);
    }

    /**
     * The plan for what was chosen, if there is to be a map.
     *
     * @param boot the boot images with the marks that count
     * @param gpt whether there is a GUID partition table, too
     * @throws ImageException when both can't be
     */
    static Optional<ApmPlan> of(PartitionOptions options, List<BootFile> boot, boolean gpt) throws ImageException {
        List<BootFile> files = boot.stream().filter(BootFile::isInApm).toList();
        boolean like = options.likeIsohybrid();
        boolean lists = options.apm().appended() || like && !files.isEmpty();
        List<AppendedPartition> appended = options.appended().stream()
                .filter(part -> lists && files.stream().noneMatch(file -> file.appended() == part.number()))
                .toList();
        if (files.isEmpty() && appended.isEmpty()) {
            return Optional.empty();
        }
        if (gpt && files.isEmpty() && options.apm().block() == ApmBlock.SHORT) {
            throw new ImageException(
                    "An Apple partition map with blocks of 512 bytes has its first entry where the header of"
                            + " a GUID partition table is. Choose blocks of 2048 bytes, or leave one of the tables out");
        }
        return Optional.of(new ApmPlan(
                files.isEmpty() ? options.apm().block().bytes(gpt) : ApmBlock.BLOCK,
                files.stream().map(BootFile::content).distinct().toList(),
                appended,
                files.isEmpty() && !like));
    }

    /** How many entries the map has, itself included. */
    private int count() {
        return 1 + (filled ? 1 : 0) + marked.size() + appended.size();
    }

    /** The sector behind it; where gaps are filled there is room for one entry more, as in images of xorriso. */
    int end() {
        return (1 + count() + (filled ? 1 : 0)) * block / ApmBlock.SECTOR;
    }

    /**
     * Refuses a map that does not fit into the system area.
     *
     * @param gpt how many partitions a GUID partition table may have; 0 for none
     */
    void checkRoom(int gpt) throws ImageException {
        int room = SystemArea.LENGTH / ApmBlock.SECTOR - end();
        if (room < 0 || gpt > 0 && room * Gpt.PER_SECTOR < gpt) {
            throw new ImageException("The Apple partition map would have " + count() + " entries of " + block
                    + " bytes, and the system area has " + SystemArea.LENGTH + " bytes"
                    + (gpt > 0 ? ", in which a GUID partition table of " + gpt + " entries has to be, too" : "")
                    + ". Mark fewer boot images, or append fewer partitions");
        }
    }

    /** Refuses boot code whose bytes it would take. @param area with the code */
    void checkCode(ByteBuffer area, ApmHead head, String file) throws ImageException {
        if (!head.fits(area)) {
            throw new ImageException(
                    "The first " + head.length() + " bytes of the boot code '" + file
                            + "' are needed by an Apple partition map, and they are not those that do nothing."
                            + " Choose code that is made for that, such as isohdpfx.bin or boot_hybrid.img, or leave the map out");
        }
        for (int index = 1; index <= count(); index++) {
            if (!ApmEntry.isAt(area, index * block)
                    && !Zeros.fill(area, index * block, Math.min((index + 1) * block, area.limit()))) {
                throw new ImageException("The boot code '" + file + "' has bytes in block " + index + " of " + block
                        + " bytes, where an entry of the Apple partition map would be."
                        + " Choose boot code of 512 bytes, or leave the map out");
            }
        }
    }

    /** The map with all places. @param places the sectors of contents */
    Apm placed(Function<FileContent, SectorRange> places, List<PlacedPartition> behind) {
        List<ApmEntry> entries = new ArrayList<>(marked.stream()
                .map(content -> entry(MARKED, ApmEntry.HFS, places.apply(content)))
                .toList());
        behind.stream()
                .filter(part -> appended.stream().anyMatch(listed -> listed.number() == part.number()))
                .map(part -> entry(APPENDED + part.number(), type(part), part.sectors()))
                .forEach(entries::add);
        entries.sort(Comparator.comparingLong(ApmEntry::start));
        return new Apm(block, Stream.concat(gap(entries), entries.stream()).toList());
    }

    private static String type(PlacedPartition part) {
        return part.type().guid().equals(PartitionType.HFS_PLUS) ? ApmEntry.HFS : DATA;
    }

    /** What lies between system area and first partition; appended partitions have no gaps between them. */
    private Stream<ApmEntry> gap(List<ApmEntry> entries) {
        long from = SystemArea.LENGTH / block;
        return filled
                ? Stream.of(
                        new ApmEntry("Gap0", ApmEntry.GAP, from, entries.get(0).start() - from))
                : Stream.empty();
    }

    private ApmEntry entry(String name, String type, SectorRange sectors) {
        long each = block / ApmBlock.SECTOR;
        return new ApmEntry(name, type, sectors.first() / each, sectors.count() / each);
    }
}
