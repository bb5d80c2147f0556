package org.burnish.image.iso9660.partition;

import java.util.List;

/** How the tables describe a disk. */
interface TableStyle {

    /** The entries of the MBR. */
    List<MbrEntry> mbr(Disk disk);

    /** The entries of the GUID partition table, where there is one. */
    List<GptEntry> gpt(Disk disk);

    /** That of a disk. */
    static TableStyle of(Disk disk) {
        if (disk.options().isIsohybrid()) {
            return new IsohybridStyle();
        }
        return disk.hasGpt() ? new GptStyle() : new MbrStyle();
    }
}
