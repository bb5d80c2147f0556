package org.burnish.image.iso9660.boot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.util.Map;
import org.burnish.image.FileContent;
import org.burnish.image.ImageException;
import org.jspecify.annotations.Nullable;

/**
 * How a machine sees a boot image, El Torito 1.0 figure 3.
 *
 * @param media the boot media type
 * @param system the type of the partition of a hard disk, else 0
 */
record Appearance(int media, int system) {

    private static final Appearance PLAIN = new Appearance(0, 0);

    /** The boot media types of diskettes by their bytes: 1.2, 1.44 and 2.88 MB. */
    private static final Map<Long, Integer> DISKETTES = Map.of(1_228_800L, 1, 1_474_560L, 2, 2_949_120L, 3);

    private static final int HARD_DISK = 4;
    private static final int SECTOR = 512;
    private static final int PARTITIONS = 446;
    private static final int PARTITION = 16;
    private static final int PARTITION_COUNT = 4;
    private static final int TYPE = 4;
    private static final int SIGNATURE = 0xAA55;

    /**
     * That of an image.
     *
     * @throws ImageException when the file is none that can be seen so
     */
    static Appearance of(BootImage image, FileContent content) throws ImageException {
        return switch (image.emulation()) {
            case NONE -> PLAIN;
            case DISKETTE -> diskette(image, content);
            case HARD_DISK -> hardDisk(image, content);
        };
    }

    private static Appearance diskette(BootImage image, FileContent content) throws ImageException {
        @Nullable Integer media = DISKETTES.get(content.size());
        if (media == null) {
            throw new ImageException("The boot image '" + image.path() + "' has " + content.size()
                    + " bytes, and a diskette has 1228800, 1474560 or 2949120. Choose another emulation, such as none");
        }
        return new Appearance(media, 0);
    }

    private static Appearance hardDisk(BootImage image, FileContent content) throws ImageException {
        ByteBuffer sector = ByteBuffer.allocate(SECTOR).order(ByteOrder.LITTLE_ENDIAN);
        try (ReadableByteChannel source = content.open()) {
            while (sector.hasRemaining() && source.read(sector) >= 0) {
                // until there is a whole sector, or no more
            }
        } catch (IOException unreadable) {
            throw new ImageException(
                    "The boot image '" + image.path() + "' can't be read: " + unreadable.getMessage(), unreadable);
        }
        int system = 0;
        int found = 0;
        for (int index = 0; index < PARTITION_COUNT; index++) {
            int type = sector.get(PARTITIONS + index * PARTITION + TYPE) & 0xFF;
            found += type == 0 ? 0 : 1;
            system = type == 0 ? system : type;
        }
        if ((sector.getShort(SECTOR - Short.BYTES) & 0xFFFF) != SIGNATURE || found != 1) {
            throw new ImageException("The boot image '" + image.path()
                    + "' is no hard disk of one partition: its first sector has " + found
                    + " partitions. Choose another emulation, such as none");
        }
        return new Appearance(HARD_DISK, system);
    }
}
