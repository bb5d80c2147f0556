package org.burnish.image.iso9660.boot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.burnish.image.BlockSource;
import org.burnish.image.BootRecord;
import org.burnish.image.BootReport;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageTree;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.iso9660.boot.BootImage.Mark;
import org.burnish.image.iso9660.partition.DiskEntries;
import org.burnish.image.iso9660.partition.FoundDisk;
import org.burnish.image.iso9660.record.BootCatalog;
import org.burnish.image.iso9660.record.BootEntry;
import org.burnish.image.iso9660.record.BootRecordDescriptor;
import org.burnish.image.iso9660.record.CarriedHead;
import org.burnish.image.iso9660.record.Numbers;
import org.burnish.options.ListText;
import org.burnish.options.Options;
import org.jspecify.annotations.Nullable;

/** How an image that was loaded boots. Knows the tree as it was then. */
public final class FoundBoot {

    private static final int BLOCK = BlockSource.BLOCK;
    private static final int BLOCK_SECTORS = 4;
    private static final int TABLE = 8;
    private static final int SIGNATURE = 64;
    private static final int ISOLINUX = 0x7078C0FB;
    private static final int GRUB = 2548;
    private static final int DESCRIPTOR = 16;
    /** In the primary volume descriptor, ECMA-119 clause 8.4.8. */
    private static final int VOLUME_SIZE = 80;

    private static final String CATALOG = "/boot.catalog";
    private static final String EVERYWHERE =
            String.join(",", AttributeKey.ISO_TREE, AttributeKey.JOLIET_TREE, AttributeKey.ENHANCED_TREE);

    private final BlockSource source;
    private final long start;
    private final FoundDisk disk;
    private final Optional<Long> catalog;
    private final Optional<BootCatalog> decoded;
    private final long volumeSectors;
    private final Map<Long, String> paths = new HashMap<>();
    private final Map<Long, Long> sizes = new HashMap<>();

    private FoundBoot(BlockSource source, long start, CarriedHead head) {
        this.source = source;
        this.start = start;
        this.disk = FoundDisk.of(head.systemArea());
        this.catalog = head.elTorito().map(BootRecordDescriptor::catalog);
        this.decoded = catalog.flatMap(this::block).map(BootCatalog::decode);
        this.volumeSectors = Numbers.little32(head.primary(), VOLUME_SIZE) * BLOCK_SECTORS;
    }

    /**
     * That of an image, if there is anything that a machine may boot from.
     *
     * @param head the blocks that the session begins with
     * @param start its first block
     */
    public static Optional<FoundBoot> of(BlockSource source, ByteBuffer head, long start, ImageTree tree) {
        Optional<CarriedHead> carried = CarriedHead.of(head)
                .filter(found ->
                        found.elTorito().isPresent() || !found.systemArea().isZero());
        return carried.map(found -> {
            FoundBoot boot = new FoundBoot(source, start, found);
            boot.collect(tree.root(), new StringBuilder(), boot.blocks());
            return boot;
        });
    }

    /** The blocks at which a file would matter. */
    private Set<Long> blocks() {
        Set<Long> blocks = new HashSet<>(disk.starts());
        catalog.ifPresent(blocks::add);
        decoded.ifPresent(found -> found.entries().forEach(entry -> blocks.add(entry.image())));
        return blocks;
    }

    private void collect(DirectoryNode directory, StringBuilder path, Set<Long> blocks) {
        int length = path.length();
        for (ImageNode child : directory.children()) {
            if (child instanceof DirectoryNode inner) {
                collect(inner, path.append('/').append(child.name()), blocks);
                path.setLength(length);
            } else if (child instanceof FileNode file && file.content().size() > 0) {
                file.content()
                        .stored()
                        .map(stored -> stored.extents().get(0).lba())
                        .filter(blocks::contains)
                        .ifPresent(block -> put(block, path + "/" + child.name(), file));
            }
        }
    }

    private void put(long block, String path, FileNode file) {
        paths.putIfAbsent(block, path);
        sizes.putIfAbsent(block, file.content().size());
    }

    /** In short. */
    public BootRecord record() {
        long first = decoded.map(found -> found.entries().get(0).image()).orElse(0L);
        return new BootRecord(catalog.isPresent(), disk.area().names(first));
    }

    /** What there is. */
    public BootReport report() {
        Optional<BootCatalog> found = decoded.filter(BootCatalog::valid);
        long bios = found.map(FoundBoot::bios).orElse(0L);
        List<FoundImage> images = found.map(this::images).orElse(List.of());
        return new BootReport(
                options(images, bios),
                images.stream()
                        .filter(image -> !image.isNamed())
                        .map(image -> image.entry().image())
                        .toList(),
                found.isEmpty() ? List.of() : new CatalogEntries(catalog.orElseThrow(), paths).of(images),
                new DiskEntries(disk, bios, paths).list(volumeSectors),
                new Pieces(disk, bios, sizes).of(catalog.orElse(0L), images));
    }

    /** The first image for BIOS. */
    private static long bios(BootCatalog catalog) {
        for (int index = 0; index < catalog.entries().size(); index++) {
            if (catalog.platforms().get(index) == BootImage.X86) {
                return catalog.entries().get(index).image();
            }
        }
        return 0;
    }

    private List<FoundImage> images(BootCatalog found) {
        List<FoundImage> images = new ArrayList<>();
        for (int index = 0; index < found.entries().size(); index++) {
            BootEntry entry = found.entries().get(index);
            Optional<ByteBuffer> first = block(entry.image());
            images.add(new FoundImage(
                    entry,
                    found.platforms().get(index),
                    found.names().get(index),
                    Optional.ofNullable(paths.get(entry.image())),
                    disk.appendedAt(entry.image(), paths.keySet()),
                    marks(entry.image(), first),
                    first.filter(bytes -> bytes.getInt(SIGNATURE) == ISOLINUX).isPresent()));
        }
        return images;
    }

    private Set<Mark> marks(long image, Optional<ByteBuffer> first) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (first.filter(bytes -> bytes.getInt(TABLE) == start + DESCRIPTOR
                        && Integer.toUnsignedLong(bytes.getInt(TABLE + Integer.BYTES)) == image)
                .isPresent()) {
            marks.add(Mark.TABLE);
        }
        long pointer = image * BLOCK_SECTORS + BLOCK_SECTORS + 1;
        if (block(image + 1)
                .filter(bytes -> bytes.getLong(GRUB - BLOCK) == pointer)
                .isPresent()) {
            marks.add(Mark.GRUB2);
        }
        disk.marksAt(image).stream().map(Mark::of).forEach(marks::add);
        return marks;
    }

    private Options options(List<FoundImage> images, long bios) {
        Options options = disk.options(bios, paths.keySet());
        Optional<String> partition = partition(images, bios);
        if (partition.isPresent()) {
            options = options.with("image.partition.efi", partition.get());
        }
        List<String> texts = images.stream()
                .filter(FoundImage::isNamed)
                .map(FoundImage::text)
                .toList();
        if (texts.isEmpty()) {
            return options;
        }
        options = options.with("image.boot", ListText.joined(texts));
        @Nullable String path = paths.get(catalog.orElseThrow());
        return path == null
                ? options.with("image.boot.catalog", CATALOG).with("image.boot.catalog_hidden", EVERYWHERE)
                : options.with("image.boot.catalog", path);
    }

    /** A boot image that is a partition, or a partition inside of the file system that is no file. */
    private Optional<String> partition(List<FoundImage> images, long bios) {
        if (disk.isIsohybrid(bios)) {
            return Optional.empty();
        }
        return images.stream()
                .filter(image -> disk.hasEfiPartitionAt(image.entry().image()))
                .flatMap(image -> image.path().stream())
                .findFirst()
                .or(() -> disk.efiPartition(paths.keySet()));
    }

    private Optional<ByteBuffer> block(long lba) {
        if (lba >= source.blocks()) {
            return Optional.empty();
        }
        ByteBuffer block = ByteBuffer.allocateDirect(BLOCK).order(ByteOrder.LITTLE_ENDIAN);
        try {
            source.read(lba, block);
            return Optional.of(block.flip());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
