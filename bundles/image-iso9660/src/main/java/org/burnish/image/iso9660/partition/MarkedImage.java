package org.burnish.image.iso9660.partition;

/**
 * A boot image that is a partition beside the file system, at its place.
 *
 * @param file the image, with its marks
 * @param sectors where it is
 */
record MarkedImage(BootFile file, SectorRange sectors) {

    private static final int EFI = 0xEF;

    private boolean isHfsPlus() {
        return file.marks().contains(PartitionMark.HFS_PLUS);
    }

    /** Its type in a GUID partition table. */
    GuidValue guid() {
        return isHfsPlus() ? PartitionType.HFS_PLUS : PartitionType.BASIC_DATA;
    }

    /** Its entry in an MBR. */
    MbrEntry mbr() {
        return new MbrEntry(0, isHfsPlus() ? 0 : EFI, sectors.first(), sectors.count());
    }
}
