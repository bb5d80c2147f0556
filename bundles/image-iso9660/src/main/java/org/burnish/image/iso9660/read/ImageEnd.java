package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.burnish.image.BlockCache;
import org.burnish.image.BlockSource;
import org.burnish.image.iso9660.record.BootCatalog;
import org.burnish.image.iso9660.record.BootEntry;
import org.burnish.image.iso9660.record.BootRecordDescriptor;
import org.burnish.image.iso9660.record.PrimaryVolumeDescriptor;
import org.burnish.image.iso9660.record.VolumeDescriptor;

/**
 * Where an image ends, whatever size its descriptor says: behind all that its trees, path tables and boot records refer to.
 * What can't be read refers to nothing.
 */
final class ImageEnd {

    private final SessionHead head;
    private final BlockCache blocks;
    private final Reach reach;
    private final boolean primaryRead;

    private ImageEnd(BlockSource source, SessionHead head, boolean primaryRead) {
        this.head = head;
        this.primaryRead = primaryRead;
        this.blocks = new BlockCache(source);
        this.reach = new Reach(source.blocks());
    }

    /**
     * The block behind the last one.
     *
     * @param tree what the tree that was read was seen to refer to
     * @param primaryRead whether that was the primary one
     */
    static long of(BlockSource source, SessionHead head, Reach tree, boolean primaryRead) {
        ImageEnd end = new ImageEnd(source, head, primaryRead);
        end.reach.include(tree);
        end.followDescriptors();
        return end.reach.end();
    }

    private void followDescriptors() {
        for (int index = VolumeDescriptor.FIRST; index < head.count(); index++) {
            ByteBuffer block = head.block(index);
            switch (VolumeDescriptor.decode(block).map(VolumeDescriptor::type).orElse(VolumeDescriptor.TERMINATOR)) {
                case VolumeDescriptor.TERMINATOR -> {
                    return;
                }
                case VolumeDescriptor.BOOT -> BootRecordDescriptor.decode(block).ifPresent(this::followBoot);
                case VolumeDescriptor.PRIMARY -> {
                    followTables(block);
                    if (!primaryRead) {
                        followTree(block);
                    }
                }
                case VolumeDescriptor.SUPPLEMENTARY -> {
                    followTables(block);
                    followTree(block);
                }
                default -> {
                    // a partition, or a kind that nobody knows
                }
            }
        }
    }

    private void followTables(ByteBuffer descriptor) {
        PathTables tables = PathTables.of(descriptor);
        tables.addresses().forEach(lba -> reach.include(lba, tables.blocks()));
    }

    private void followTree(ByteBuffer descriptor) {
        DirectoryWalk walk = new DirectoryWalk(blocks, new Findings(), new FileExtents(), (file, lba) -> {});
        PrimaryVolumeDescriptor.root(descriptor).ifPresent(walk::walk);
        reach.include(walk.reach());
    }

    private void followBoot(BootRecordDescriptor record) {
        Optional<ByteBuffer> block = block(record.catalog());
        if (block.isPresent()) {
            reach.include(record.catalog(), 1);
            for (BootEntry entry : BootCatalog.decode(block.get()).entries()) {
                reach.include(entry.image(), entry.loadedEnd() - entry.image());
                reach.include(entry.image(), entry.end() - entry.image());
            }
        }
    }

    private Optional<ByteBuffer> block(long lba) {
        try {
            return Optional.of(blocks.block(lba));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
