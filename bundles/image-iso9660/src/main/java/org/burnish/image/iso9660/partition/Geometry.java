package org.burnish.image.iso9660.partition;

/**
 * How a BIOS counts the sectors of a disk.
 *
 * @param heads per cylinder, 1 to 255
 * @param sectors per head, 1 to 63
 */
public record Geometry(int heads, int sectors) {

    /** What the three bytes say of a sector that they can't name. */
    private static final int[] BEYOND = {0xFE, 0xFF, 0xFF};

    private static final int CYLINDERS = 1024;

    /** The sectors of a cylinder. */
    int cylinder() {
        return heads * sectors;
    }

    /** Whether a disk of so many sectors has no more cylinders than a BIOS can count. */
    boolean counts(long disk) {
        return disk <= (long) CYLINDERS * cylinder();
    }

    /** Head, sector with the upper bits of the cylinder, and cylinder, as a partition entry has them. */
    int[] address(long sector) {
        long cylinder = sector / cylinder();
        if (cylinder >= CYLINDERS) {
            return BEYOND.clone();
        }
        int head = (int) (sector % cylinder() / sectors);
        int within = (int) (sector % sectors) + 1;
        return new int[] {head, within | (int) (cylinder >> 8) << 6, (int) cylinder & 0xFF};
    }
}
