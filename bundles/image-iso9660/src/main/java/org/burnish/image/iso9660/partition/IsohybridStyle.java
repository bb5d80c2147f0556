package org.burnish.image.iso9660.partition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An MBR for ISOLINUX, whose first partition is the file system, and a GUID partition table whose partitions overlap it. */
final class IsohybridStyle implements TableStyle {

    private static final int HIDDEN_NTFS = 0x17;
    private static final int NONE = 0;
    private static final int EFI = 0xEF;
    private static final String NAME = "ISOHybrid";

    @Override
    public List<MbrEntry> mbr(Disk disk) {
        List<MbrEntry> entries = new ArrayList<>(Collections.nCopies(MbrEntry.COUNT, MbrEntry.NONE));
        int type = disk.type(disk.hasGpt() ? NONE : HIDDEN_NTFS);
        SectorRange volume = disk.volume();
        entries.set(0, new MbrEntry(MbrEntry.BOOTABLE, type, volume.first(), volume.count()));
        if (disk.appended().isEmpty()) {
            int number = 1;
            for (SectorRange marked :
                    disk.marked().subList(0, Math.min(2, disk.marked().size()))) {
                entries.set(number++, new MbrEntry(0, EFI, marked.first(), marked.count()));
            }
        }
        MbrStyle.putAppended(disk, entries);
        return entries;
    }

    @Override
    public List<GptEntry> gpt(Disk disk) {
        if (!disk.hasGpt()) {
            return List.of();
        }
        List<GptStyle.Named> parts = new ArrayList<>();
        long end = Math.min(disk.volume().end(), disk.sectors() - Gpt.TAIL);
        SectorRange volume =
                new SectorRange(disk.volume().first(), end - disk.volume().first());
        parts.add(new GptStyle.Named(NAME, PartitionType.BASIC_DATA, GptStyle.KEPT, volume));
        disk.marked()
                .forEach(marked -> parts.add(
                        new GptStyle.Named(NAME + parts.size(), PartitionType.BASIC_DATA, GptStyle.KEPT, marked)));
        parts.addAll(GptStyle.appended(disk));
        List<GptEntry> entries = new ArrayList<>();
        parts.forEach(part -> entries.add(part.entry(disk, entries.size() + 1)));
        return entries;
    }
}
