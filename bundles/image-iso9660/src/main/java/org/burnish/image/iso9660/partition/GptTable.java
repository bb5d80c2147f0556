package org.burnish.image.iso9660.partition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a GUID partition table says of a disk: partitions that do not overlap and leave nothing out; or those of ISOLINUX, which
 * overlap the one of the file system; or only those that are asked for.
 */
final class GptTable {

    /** Read only, and required by the platform. */
    private static final long KEPT = 1L << 60 | 1;

    /** The beginning of the names of boot images, and the name of the file system beside them. */
    static final String ISOHYBRID = "ISOHybrid";

    private GptTable() {}

    /** A partition of a table. */
    private record Named(String name, GuidValue type, long flags, SectorRange sectors) {

        /** The entry, whose GUID follows from its place in the table. */
        GptEntry entry(Disk disk, int index) {
            return new GptEntry(
                    type, GuidValue.derived(disk.date(), index), sectors.first(), sectors.end() - 1, flags, name);
        }
    }

    /** How many entries there are at most, gaps included. */
    static int most(PartitionOptions options, List<BootFile> files) {
        int parts = (int) files.stream().filter(BootFile::isInGpt).count()
                + options.appended().size()
                + 1;
        return options.isIsohybrid() || options.likeIsohybrid() ? parts : 2 * parts + 1;
    }

    /** The entries. */
    static List<GptEntry> of(Disk disk) {
        boolean overlapping = disk.options().isIsohybrid() && !disk.inGpt().isEmpty();
        List<Named> parts = marked(disk);
        if (overlapping) {
            parts.add(new Named(ISOHYBRID, PartitionType.BASIC_DATA, KEPT, hybrid(disk)));
        }
        disk.efi()
                .ifPresent(
                        sectors -> parts.add(new Named("EFI boot partition", PartitionType.EFI_SYSTEM, KEPT, sectors)));
        boolean whole = !overlapping && !disk.options().likeIsohybrid();
        if (whole && disk.options().offset() > 0 && disk.efi().isEmpty()) {
            GuidValue type = disk.options().type().guid().orElse(PartitionType.BASIC_DATA);
            parts.add(new Named("ISO9660", type, KEPT, disk.volume()));
        }
        disk.appended().stream()
                .filter(part ->
                        disk.inGpt().stream().noneMatch(image -> image.file().appended() == part.number()))
                .map(part -> new Named("Appended" + part.number(), part.type().guid(), 0, part.sectors()))
                .forEach(parts::add);
        parts.sort(Comparator.comparingLong(part -> part.sectors().first()));
        return entries(disk, whole ? filled(disk, parts) : parts);
    }

    private static List<Named> marked(Disk disk) {
        List<Named> parts = new ArrayList<>();
        for (MarkedImage image : disk.inGpt()) {
            parts.add(new Named(ISOHYBRID + (parts.size() + 1), image.guid(), KEPT, image.sectors()));
        }
        return parts;
    }

    private static SectorRange hybrid(Disk disk) {
        long end = Math.min(disk.volume().end(), disk.sectors() - Gpt.tail(disk.gptAt()));
        return new SectorRange(disk.volume().first(), end - disk.volume().first());
    }

    private static List<Named> filled(Disk disk, List<Named> parts) {
        List<Named> filled = new ArrayList<>();
        long at = Gpt.FIRST;
        int gaps = 0;
        for (Named part : parts) {
            if (part.sectors().first() > at) {
                filled.add(gap(gaps++, at, part.sectors().first()));
            }
            filled.add(part);
            at = part.sectors().end();
        }
        long end = disk.sectors() - Gpt.tail(disk.gptAt());
        if (end > at) {
            filled.add(gap(gaps, at, end));
        }
        return filled;
    }

    private static Named gap(int number, long from, long end) {
        return new Named("Gap" + number, PartitionType.BASIC_DATA, KEPT, new SectorRange(from, end - from));
    }

    private static List<GptEntry> entries(Disk disk, List<Named> parts) {
        List<GptEntry> entries = new ArrayList<>();
        parts.forEach(part -> entries.add(part.entry(disk, entries.size() + 1)));
        return entries;
    }
}
