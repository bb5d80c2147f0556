package org.burnish.image.iso9660.partition;

/**
 * A partition behind the file system that was found in partition tables.
 *
 * @param number that it had when it was appended
 * @param type of it, as an option says it
 * @param sectors where it is
 */
record FoundPartition(int number, String type, SectorRange sectors) {

    /** The text of the option that appends it again, from the image that was loaded. */
    String text() {
        return number + "," + type + "," + DiskSource.imported(sectors);
    }
}
