package org.burnish.image.iso9660.record;

import java.nio.ByteBuffer;

/**
 * An entry of a boot catalogue that names an image, El Torito 1.0, figures 3 and 5: the initial one, or one of a section.
 *
 * @param indicator 88h if the image can be booted, else 0
 * @param media how the image appears to the machine; the low four bits are the kind of drive
 * @param segment where it is loaded to, in units of 16 bytes; 0 for 7C0h
 * @param system the type of the partition of a hard disk, else 0
 * @param sectors how many sectors of 512 bytes are loaded at the start
 * @param image the first block of the image
 * @param criteria the selection criteria, a byte for their type and up to 19 for their vendor
 */
public record BootEntry(
        int indicator, int media, int segment, int system, int sectors, long image, FixedBytes criteria) {

    static final int LENGTH = 32;

    /** The indicator of an image that can be booted. */
    public static final int BOOTABLE = 0x88;

    /** The bytes of selection criteria. */
    public static final int CRITERIA = 20;

    private static final int CRITERIA_AT = LENGTH - CRITERIA;

    private static final int SECTORS_PER_BLOCK = 4;

    /** The blocks of diskettes of 1.2, 1.44 and 2.88 MB, by the kind of drive. */
    private static final int[] DISKETTES = {0, 600, 720, 1440};

    static BootEntry decode(ByteBuffer catalogue, int at) {
        return new BootEntry(
                catalogue.get(at) & 0xFF,
                catalogue.get(at + 1) & 0xFF,
                Numbers.both16(catalogue, at + 2),
                catalogue.get(at + 4) & 0xFF,
                Numbers.both16(catalogue, at + 6),
                Numbers.little32(catalogue, at + 8),
                FixedBytes.decode(catalogue, at + CRITERIA_AT, CRITERIA));
    }

    /** Puts the 32 bytes. */
    void encode(ByteBuffer target) {
        target.put((byte) indicator).put((byte) media);
        Numbers.putLittle16(target, segment);
        target.put((byte) system).put((byte) 0);
        Numbers.putLittle16(target, sectors);
        Numbers.putLittle32(target, image);
        criteria.encode(target, CRITERIA);
    }

    /** The kind of drive that the machine sees, El Torito 1.0 figure 3. */
    public int kind() {
        return media & 0xF;
    }

    /** Whether it says that it can be booted, or that it can't. */
    public boolean isValid() {
        return indicator == BOOTABLE || indicator == 0;
    }

    /** The block behind those that are loaded at the start. */
    public long loadedEnd() {
        return image + Math.max(1, (sectors + SECTORS_PER_BLOCK - 1) / SECTORS_PER_BLOCK);
    }

    /** The block behind the image, as far as the entry says: a diskette is larger than what is loaded of it. */
    public long end() {
        return Math.max(loadedEnd(), image + (kind() < DISKETTES.length ? DISKETTES[kind()] : 0));
    }
}
