package org.burnish.image.iso9660.partition;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.util.Optional;
import org.burnish.image.FileContent;
import org.burnish.image.ImageException;
import org.burnish.image.LoadedImage;
import org.burnish.image.iso9660.record.Numbers;
import org.burnish.image.iso9660.record.SystemArea;

/**
 * What a BIOS executes of a stick or hard disk: a file for the system area, and what is put into it.
 *
 * @param kind for which boot loader
 * @param source where it is
 */
public record BootCode(Kind kind, DiskSource source) {

    /** Where the code expects to find what. */
    enum Kind {
        /** ISOLINUX: from byte 432 on the sector of the boot image, and behind it an identifier of the disk. */
        ISOHYBRID(true) {
            @Override
            void patch(ByteBuffer area, long image, int id) {
                ByteBuffer target = area.duplicate().position(POINTER);
                Numbers.putLittle32(target, image);
                Numbers.putLittle32(target, 0);
                Numbers.putLittle32(target, id);
                Numbers.putLittle16(target, 0);
            }
        },
        /** GRUB 2: from byte 432 on the sector of the boot image behind its first 2048 bytes, in 64 bits. */
        GRUB2(true) {
            @Override
            void patch(ByteBuffer area, long image, int id) {
                area.duplicate().order(ByteOrder.LITTLE_ENDIAN).putLong(POINTER, image + 4);
            }
        },
        /** Nothing. */
        GENERIC(false) {
            @Override
            void patch(ByteBuffer area, long image, int id) {
                // it finds what it needs by itself
            }
        };

        private static final int POINTER = 432;

        private final boolean needsImage;

        Kind(boolean needsImage) {
            this.needsImage = needsImage;
        }

        /** Whether it loads the boot image of the catalogue. */
        boolean needsImage() {
            return needsImage;
        }

        /**
         * Puts what the code expects.
         *
         * @param image the first sector of 512 bytes of the boot image
         * @param id of the disk
         */
        abstract void patch(ByteBuffer area, long image, int id);
    }

    private static final int SECTOR = 512;
    private static final int GPT_ENTRIES = 72;
    private static final int TABLE = 446;
    private static final int TABLE_END = 510;
    private static final String PURPOSE = "the boot code";

    /** Reads a text: the kind, a colon, and the source. */
    static BootCode parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("no kind:path: " + text);
        }
        Kind kind = Kind.valueOf(text.substring(0, colon).toUpperCase(java.util.Locale.ROOT));
        return new BootCode(kind, DiskSource.parse(text.substring(colon + 1)));
    }

    /** A system area with the code, without what the source wants to be left out. */
    ByteBuffer read(Optional<LoadedImage> origin) throws ImageException {
        FileContent content = source.content(PURPOSE, origin);
        if (content.size() > SystemArea.LENGTH) {
            throw new ImageException(
                    "The boot code '" + source.file() + "' has " + content.size() + " bytes; the system area has "
                            + SystemArea.LENGTH + ". Name a file with an MBR, such as isohdpfx.bin");
        }
        ByteBuffer area = ByteBuffer.allocate(SystemArea.LENGTH);
        try (ReadableByteChannel channel = content.open()) {
            area.limit((int) content.size());
            while (area.hasRemaining() && channel.read(area) >= 0) {
                // until all is read
            }
        } catch (IOException unreadable) {
            throw new ImageException(
                    "The boot code '" + source.file() + "' can't be read: " + unreadable.getMessage(), unreadable);
        }
        area.clear();
        source.zeros().forEach(word -> zero(area, word));
        return area;
    }

    private static void zero(ByteBuffer area, String word) {
        switch (word) {
            case DiskSource.MBR_TABLE -> zero(area, TABLE, TABLE_END);
            case DiskSource.GPT -> zeroGpt(area);
            case DiskSource.APM -> zeroApm(area);
            default -> throw new IllegalArgumentException(word);
        }
    }

    private static void zeroGpt(ByteBuffer area) {
        Optional<Gpt> table = Gpt.decode(area);
        if (table.isPresent()) {
            ByteBuffer header = area.duplicate().order(ByteOrder.LITTLE_ENDIAN);
            int entries = (int) header.getLong(SECTOR + GPT_ENTRIES) * SECTOR;
            int count = header.getInt(SECTOR + GPT_ENTRIES + Long.BYTES);
            zero(area, entries, entries + count * GptEntry.LENGTH);
            zero(area, SECTOR, 2 * SECTOR);
        }
    }

    private static void zeroApm(ByteBuffer area) {
        for (int at = SECTOR; at < area.limit(); at += SECTOR) {
            if (area.get(at) == 'P' && area.get(at + 1) == 'M' && area.get(at + 2) == 0) {
                zero(area, at, at + SECTOR);
            }
        }
    }

    private static void zero(ByteBuffer area, int from, int to) {
        area.put(from, new byte[to - from]);
    }
}
