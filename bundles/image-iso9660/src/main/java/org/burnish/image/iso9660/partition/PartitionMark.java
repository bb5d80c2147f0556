package org.burnish.image.iso9660.partition;

/** As what a boot image is listed in partition tables, beside being a file and in the boot catalogue. */
public enum PartitionMark {
    /** As basic data in a GUID partition table, and as an EFI system partition in an MBR. */
    BASIC_DATA,
    /** As HFS+ in a GUID partition table, and as a partition without a type in an MBR. */
    HFS_PLUS,
    /** As HFS+ in an Apple partition map. */
    APM
}
