package org.burnish.image.iso9660.boot;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.burnish.image.BytesContent;
import org.burnish.image.ContentPlacement;
import org.burnish.image.FileContent;
import org.burnish.image.GeneratedContent;
import org.burnish.image.iso9660.partition.BootFile;
import org.burnish.image.iso9660.partition.PartitionMark;
import org.burnish.image.iso9660.record.BootCatalog;
import org.burnish.image.iso9660.record.BootEntry;

/** The boot catalogue, which knows the places of the boot images when all have one. */
final class CatalogContent implements GeneratedContent {

    /** A catalogue takes a block; that of libisofs, too. */
    private static final int SIZE = 2048;

    private static final int BLOCK_SECTORS = 4;
    private static final int SECTOR = 512;

    /** A boot image with the content that stands for it in the image. */
    record Placed(BootImage image, FileContent content, Appearance appearance) {

        /** The same as partition tables see it. */
        BootFile file() {
            return new BootFile(
                    image.path(), image.appended(), content, image.platform() == BootImage.UEFI, partitionMarks());
        }

        private Set<PartitionMark> partitionMarks() {
            return image.marks().stream()
                    .flatMap(mark -> mark.listed().stream())
                    .collect(Collectors.toSet());
        }
    }

    private final List<Placed> images;

    CatalogContent(List<Placed> images) {
        this.images = List.copyOf(images);
    }

    @Override
    public long size() {
        return SIZE;
    }

    @Override
    public String origin() {
        return "the boot catalogue";
    }

    @Override
    public FileContent generate(ContentPlacement placement) {
        List<BootCatalog.Section> sections = new ArrayList<>();
        for (Placed placed : images) {
            BootEntry entry = new BootEntry(
                    BootEntry.BOOTABLE,
                    placed.appearance().media(),
                    placed.image().segment(),
                    placed.appearance().system(),
                    sectors(placed),
                    placement.extents(placed.content()).get(0).lba(),
                    placed.image().criteria());
            sections.add(new BootCatalog.Section(
                    placed.image().platform(), placed.image().name(), List.of(entry)));
        }
        ByteBuffer bytes = ByteBuffer.allocate(SIZE);
        BootCatalog.encode(bytes, sections);
        return new BytesContent(origin(), bytes.array());
    }

    /** An image that is larger than 16 bits can say is loaded as far as they say. */
    private static int sectors(Placed placed) {
        long whole = (placed.content().size() + SECTOR - 1) / SECTOR;
        long blocks = (whole + BLOCK_SECTORS - 1) / BLOCK_SECTORS * BLOCK_SECTORS;
        return placed.image().load().orElse((int) Math.min(0xFFFF, blocks));
    }
}
