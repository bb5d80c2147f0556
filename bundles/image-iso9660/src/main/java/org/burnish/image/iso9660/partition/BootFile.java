package org.burnish.image.iso9660.partition;

import java.util.Set;
import org.burnish.image.FileContent;

/**
 * A boot image of the catalogue, as the partition tables see it.
 *
 * @param path in the image; empty for an appended partition
 * @param appended the number of the appended partition that it is, or 0
 * @param content what is placed
 * @param efi whether it is for UEFI
 * @param marks as what it is to be a partition beside the file system
 */
public record BootFile(String path, int appended, FileContent content, boolean efi, Set<PartitionMark> marks) {

    public BootFile {
        marks = Set.copyOf(marks);
    }

    boolean isInTree() {
        return appended == 0;
    }

    /** Whether it is to be a partition of a GUID partition table. */
    boolean isInGpt() {
        return marks.contains(PartitionMark.BASIC_DATA) || marks.contains(PartitionMark.HFS_PLUS);
    }

    /** Whether it is to be a partition of an Apple partition map. */
    boolean isInApm() {
        return marks.contains(PartitionMark.APM);
    }

    /** The same with the mark of an Apple partition map alone, if it has that. */
    BootFile inApmAlone() {
        return new BootFile(path, appended, content, efi, isInApm() ? Set.of(PartitionMark.APM) : Set.of());
    }

    /** The same without marks. */
    BootFile unmarked() {
        return new BootFile(path, appended, content, efi, Set.of());
    }
}
