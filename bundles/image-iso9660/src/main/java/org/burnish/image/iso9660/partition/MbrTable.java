package org.burnish.image.iso9660.partition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What an MBR says of a disk. */
final class MbrTable {

    private static final int PROTECTIVE = 0xEE;
    private static final int COVER = 0xCD;
    private static final int LINUX = 0x83;
    private static final int HIDDEN_NTFS = 0x17;
    private static final int UNTYPED = 0;
    private static final int EFI = 0xEF;

    /** An active partition that covers nothing: some BIOSes boot nothing without one. */
    private static final MbrEntry ACTIVE = new MbrEntry(MbrEntry.BOOTABLE, 0, 0, 1);

    private MbrTable() {}

    /** The four entries. */
    static List<MbrEntry> of(Disk disk) {
        List<MbrEntry> entries = new ArrayList<>(Collections.nCopies(MbrEntry.COUNT, MbrEntry.NONE));
        entries.set(0, disk.options().isIsohybrid() ? isohybrid(disk) : first(disk));
        if (disk.options().isIsohybrid()) {
            putMarked(disk.inGpt(), entries);
        }
        if (disk.options().isAppendedInMbr()) {
            disk.appended().forEach(part -> entries.set(part.number() - 1, entry(part)));
        }
        activate(disk.options(), entries);
        return entries;
    }

    private static MbrEntry isohybrid(Disk disk) {
        if (disk.isAppendedInGpt()) {
            return protective(disk);
        }
        int type = disk.marked().isEmpty() ? disk.type(HIDDEN_NTFS) : UNTYPED;
        return covering(type, disk.volume());
    }

    /** UEFI 2.10 clause 5.2.3. */
    private static MbrEntry protective(Disk disk) {
        return new MbrEntry(0, PROTECTIVE, 1, disk.sectors() - 1);
    }

    private static MbrEntry first(Disk disk) {
        PartitionOptions options = disk.options();
        boolean covered = disk.efi().isPresent() || disk.isAppendedInGpt();
        if (covered && !options.likeIsohybrid()) {
            return protective(disk);
        }
        if (covered || options.label() && options.offset() == 0) {
            long end = covered || disk.appended().isEmpty()
                    ? disk.sectors()
                    : disk.volume().end();
            return covering(disk.type(COVER), new SectorRange(1, end - 1));
        }
        if (options.offset() > 0) {
            return covering(disk.type(COVER), disk.volume());
        }
        return disk.appended().isEmpty() ? MbrEntry.NONE : covering(disk.type(LINUX), disk.volume());
    }

    private static MbrEntry covering(int type, SectorRange sectors) {
        return new MbrEntry(0, type, sectors.first(), sectors.count());
    }

    private static void putMarked(List<MarkedImage> marked, List<MbrEntry> entries) {
        for (int index = 0; index < Math.min(marked.size(), MbrEntry.COUNT - 1); index++) {
            if (marked.get(index).file().isInTree()) {
                entries.set(index + 1, marked.get(index).mbr());
            }
        }
    }

    private static MbrEntry entry(PlacedPartition part) {
        return new MbrEntry(
                0, part.type().mbr(), part.sectors().first(), part.sectors().count());
    }

    /** Marks the first partition as the one that is booted that is neither protective nor for UEFI. */
    private static void activate(PartitionOptions options, List<MbrEntry> entries) {
        if (!options.isStarted() && !options.label() && !options.bootable()) {
            return;
        }
        for (int index = 0; index < entries.size(); index++) {
            MbrEntry entry = entries.get(index);
            if (!entry.isEmpty() && entry.type() != PROTECTIVE && entry.type() != EFI) {
                entries.set(index, entry.booted());
                return;
            }
        }
        int free = entries.indexOf(MbrEntry.NONE);
        if (options.bootable() && free >= 0) {
            entries.set(free, ACTIVE);
        }
    }
}
