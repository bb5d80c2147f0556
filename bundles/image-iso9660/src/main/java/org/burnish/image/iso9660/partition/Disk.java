package org.burnish.image.iso9660.partition;

import java.util.List;
import java.util.Optional;

/**
 * An image as a disk, with all places known.
 *
 * @param options what was chosen
 * @param volume the sectors of the file system that can be mounted
 * @param sectors of the whole disk
 * @param hasGpt whether there is a GUID partition table
 * @param appended the partitions behind the file system
 * @param marked the boot images that are to be partitions beside the file system
 * @param efi the boot image that is an EFI system partition
 * @param date of the volume, 16 digits
 */
record Disk(
        PartitionOptions options,
        SectorRange volume,
        long sectors,
        boolean hasGpt,
        List<PlacedPartition> appended,
        List<SectorRange> marked,
        Optional<SectorRange> efi,
        String date) {

    Disk {
        appended = List.copyOf(appended);
        marked = List.copyOf(marked);
    }

    /** The GUID of the disk. */
    GuidValue id() {
        return options.disk().orElseGet(() -> GuidValue.derived(date, 0));
    }

    /** The status of the partition that a BIOS may boot. */
    int bootable() {
        return options.code().isPresent() || options.bootable() ? MbrEntry.BOOTABLE : 0;
    }

    /** The type of the partition with the file system in an MBR. */
    int type(int otherwise) {
        return (int) options.type().orElse(otherwise);
    }
}
