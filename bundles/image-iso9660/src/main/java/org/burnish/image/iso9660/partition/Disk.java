package org.burnish.image.iso9660.partition;

import java.util.List;
import java.util.Optional;

/**
 * An image as a disk, with all places known.
 *
 * @param options what was chosen
 * @param volume the sectors of the file system that can be mounted
 * @param sectors of the whole disk
 * @param gptAt the sector of the first entry of a GUID partition table; 0 if there is none
 * @param appended the partitions behind the file system
 * @param marked the boot images that are to be partitions beside the file system, in the order of the catalogue
 * @param efi the boot image that is an EFI system partition
 * @param date of the volume, 16 digits
 */
record Disk(
        PartitionOptions options,
        SectorRange volume,
        long sectors,
        int gptAt,
        List<PlacedPartition> appended,
        List<MarkedImage> marked,
        Optional<SectorRange> efi,
        String date) {

    Disk {
        appended = List.copyOf(appended);
        marked = List.copyOf(marked);
    }

    boolean hasGpt() {
        return gptAt > 0;
    }

    /** Whether appended partitions are in a GUID partition table that has to be protected by an MBR. */
    boolean isAppendedInGpt() {
        return options.gpt() && !appended.isEmpty();
    }

    /** The marked images that are in a GUID partition table. */
    List<MarkedImage> inGpt() {
        return marked.stream().filter(image -> image.file().isInGpt()).toList();
    }

    /** The GUID of the disk. */
    GuidValue id() {
        return options.disk().orElseGet(() -> GuidValue.derived(date, 0));
    }

    /** The type of the partition with the file system in an MBR. */
    int type(int otherwise) {
        return options.type().mbr().orElse(otherwise);
    }
}
