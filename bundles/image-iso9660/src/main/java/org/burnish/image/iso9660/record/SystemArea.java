package org.burnish.image.iso9660.record;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.Zeros;

/**
 * The system area, ECMA-119 clause 6.2.1: 16 blocks whose content the standard leaves open. It is carried on as it is;
 * here only is said what it looks like.
 *
 * @param blocks the bytes, from position 0 to the limit
 */
public record SystemArea(ByteBuffer blocks) {

    /** Its length in bytes. */
    public static final int LENGTH = VolumeDescriptor.FIRST * VolumeDescriptor.BLOCK;

    private static final int BOOT_IMAGE = 432;
    private static final int PARTITIONS = 446;
    private static final int PARTITION = 16;
    private static final int SIGNATURE = 510;
    private static final long SECTORS_PER_BLOCK = 4;
    private static final int SECTOR_BITS = 0x3F;

    /** The last one that three bytes can name; it stands for all behind it, too. */
    private static final int MAX_CYLINDER = 1023;

    /**
     * The geometry of a disk.
     *
     * @param heads per cylinder
     * @param sectors per head
     */
    public record Cylinder(int heads, int sectors) {

        long size() {
            return (long) heads * sectors;
        }
    }

    /** Whether there is nothing in it. */
    public boolean isZero() {
        return Zeros.fill(blocks, 0, blocks.limit());
    }

    /** Whether it describes partitions, whose sizes are those of one state of the image. */
    public boolean hasPartitions() {
        return isMbr() && partition() >= 0 || isGpt() || isApm();
    }

    /**
     * What it looks like, in the words that xorriso has for it.
     *
     * @param bootImage the block of the first boot image, 0 where there is none
     */
    public List<String> names(long bootImage) {
        if (isZero()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        if (isMbr()) {
            addMbr(names, bootImage);
        }
        if (names.isEmpty()) {
            names.add(other());
        }
        if (isGpt()) {
            names.add("GPT");
        }
        if (isApm()) {
            names.add("APM");
        }
        return names;
    }

    private String other() {
        if (has(508, "\u00da\u00be")) {
            return "SUN-SPARC-Disk-Label";
        }
        return has(0, "\u000b\u00e5\u00a9\u0041") ? "MIPS-Big-Endian" : "not-recognized";
    }

    private void addMbr(List<String> names, long bootImage) {
        names.add("MBR");
        long named = Numbers.little32(blocks, BOOT_IMAGE);
        boolean isohybrid = bootImage > 0 && named == bootImage * SECTORS_PER_BLOCK;
        if (isohybrid) {
            names.add("isohybrid");
        } else if (isProtective()) {
            names.add("protective-msdos-label");
        }
        if (bootImage > 0 && named == bootImage * SECTORS_PER_BLOCK + 4) {
            names.add("grub2-mbr");
        }
        names.add(cylinder().isPresent() ? "cyl-align-on" : "cyl-align-off");
    }

    private boolean isMbr() {
        return has(SIGNATURE, "U\u00aa");
    }

    private boolean isGpt() {
        return has(512, "EFI PART");
    }

    /** Whether it has an Apple partition map. */
    public boolean isApm() {
        return has(0, "ER") && (has(512, "PM") || has(2048, "PM"));
    }

    /** One partition, of the kinds that only keep others off, from sector 1 on. */
    public boolean isProtective() {
        int type = type(0);
        return (type == 0xCD || type == 0xEE)
                && Numbers.little32(blocks, PARTITIONS + 8) == 1
                && type(1) == 0
                && type(2) == 0
                && type(3) == 0;
    }

    /**
     * How a BIOS counts sectors, if the first partition ends where a cylinder does: then its last sector, which is named by
     * cylinder, head and sector, too, has the last head and the last sector.
     */
    public Optional<Cylinder> cylinder() {
        int at = partition();
        if (at < 0) {
            return Optional.empty();
        }
        Cylinder cylinder = new Cylinder((blocks.get(at + 5) & 0xFF) + 1, blocks.get(at + 6) & SECTOR_BITS);
        long end = Numbers.little32(blocks, at + 8) + Numbers.little32(blocks, at + 12);
        int last = (blocks.get(at + 6) & 0xFF & ~SECTOR_BITS) << 2 | blocks.get(at + 7) & 0xFF;
        boolean ends = last < MAX_CYLINDER
                ? end == (last + 1L) * cylinder.size()
                : cylinder.size() > 0 && end % cylinder.size() == 0;
        return ends && cylinder.heads() > 1 ? Optional.of(cylinder) : Optional.empty();
    }

    /** Where the first entry of the table is that has a size, or -1. */
    private int partition() {
        for (int at = PARTITIONS; at < SIGNATURE; at += PARTITION) {
            if (Numbers.little32(blocks, at + 12) != 0) {
                return at;
            }
        }
        return -1;
    }

    private int type(int index) {
        return blocks.get(PARTITIONS + index * PARTITION + 4) & 0xFF;
    }

    private boolean has(int at, String bytes) {
        for (int i = 0; i < bytes.length(); i++) {
            if ((blocks.get(at + i) & 0xFF) != bytes.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
