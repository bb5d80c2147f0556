package org.burnish.image.iso9660.partition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An MBR alone. */
final class MbrStyle implements TableStyle {

    private static final int COVER = 0xCD;
    private static final int LINUX = 0x83;

    @Override
    public List<MbrEntry> mbr(Disk disk) {
        List<MbrEntry> entries = new ArrayList<>(Collections.nCopies(MbrEntry.COUNT, MbrEntry.NONE));
        if (!disk.appended().isEmpty() || disk.options().offset() > 0) {
            SectorRange volume = disk.volume();
            int type = disk.options().offset() > 0 ? COVER : LINUX;
            entries.set(0, new MbrEntry(disk.bootable(), disk.type(type), volume.first(), volume.count()));
        } else if (disk.options().label() || disk.options().bootable()) {
            entries.set(0, new MbrEntry(disk.bootable(), disk.type(COVER), 1, disk.sectors() - 1));
        }
        putAppended(disk, entries);
        return entries;
    }

    /** Puts appended partitions where their numbers say. */
    static void putAppended(Disk disk, List<MbrEntry> entries) {
        for (PlacedPartition partition : disk.appended()) {
            SectorRange sectors = partition.sectors();
            int status = partition.number() == 1 ? disk.bootable() : 0;
            entries.set(
                    partition.number() - 1,
                    new MbrEntry(status, partition.type().mbr(), sectors.first(), sectors.count()));
        }
    }

    @Override
    public List<GptEntry> gpt(Disk disk) {
        return List.of();
    }
}
