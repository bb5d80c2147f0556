package org.burnish.image.iso9660.partition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A GUID partition table whose partitions do not overlap and leave nothing out, and the MBR that keeps others off, UEFI 2.10
 * clause 5.2.3.
 */
final class GptStyle implements TableStyle {

    /** Read only, and required by the platform. */
    static final long KEPT = 1L << 60 | 1;

    private static final int PROTECTIVE = 0xEE;

    @Override
    public List<MbrEntry> mbr(Disk disk) {
        List<MbrEntry> entries = new ArrayList<>();
        entries.add(new MbrEntry(0, PROTECTIVE, 1, disk.sectors() - 1));
        if (disk.options().bootable()) {
            // an active partition that covers nothing: some BIOSes boot nothing without one
            entries.add(new MbrEntry(MbrEntry.BOOTABLE, 0, 0, 1));
        }
        return entries;
    }

    @Override
    public List<GptEntry> gpt(Disk disk) {
        List<Named> parts = parts(disk);
        List<GptEntry> entries = new ArrayList<>();
        long at = Gpt.FIRST;
        int gaps = 0;
        for (Named part : parts) {
            if (part.sectors().first() > at) {
                entries.add(gap(
                        disk,
                        gaps++,
                        entries.size() + 1,
                        new SectorRange(at, part.sectors().first() - at)));
            }
            entries.add(part.entry(disk, entries.size() + 1));
            at = part.sectors().end();
        }
        long end = disk.sectors() - Gpt.TAIL;
        if (end > at) {
            entries.add(gap(disk, gaps, entries.size() + 1, new SectorRange(at, end - at)));
        }
        return entries;
    }

    private static GptEntry gap(Disk disk, int number, int index, SectorRange sectors) {
        return new Named("Gap" + number, PartitionType.BASIC_DATA, KEPT, sectors).entry(disk, index);
    }

    /** A partition of a table. */
    record Named(String name, GuidValue type, long flags, SectorRange sectors) {

        /** The entry, whose GUID follows from its place in the table. */
        GptEntry entry(Disk disk, int index) {
            return new GptEntry(
                    type, GuidValue.derived(disk.date(), index), sectors.first(), sectors.end() - 1, flags, name);
        }
    }

    private static List<Named> parts(Disk disk) {
        List<Named> parts = new ArrayList<>(appended(disk));
        disk.efi()
                .ifPresent(
                        sectors -> parts.add(new Named("EFI boot partition", PartitionType.EFI_SYSTEM, KEPT, sectors)));
        if (disk.options().offset() > 0 && disk.efi().isEmpty()) {
            parts.add(new Named("ISO9660", PartitionType.BASIC_DATA, KEPT, disk.volume()));
        }
        parts.sort(Comparator.comparingLong(part -> part.sectors().first()));
        return parts;
    }

    static List<Named> appended(Disk disk) {
        return disk.appended().stream()
                .map(part -> new Named("Appended" + part.number(), part.type().guid(), 0, part.sectors()))
                .collect(Collectors.toList());
    }
}
