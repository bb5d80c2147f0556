package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.burnish.image.BlockCache;
import org.burnish.image.BlockSource;
import org.burnish.image.iso9660.record.DirectoryRecord;
import org.burnish.image.iso9660.record.Numbers;
import org.burnish.image.iso9660.record.PrimaryVolumeDescriptor;
import org.burnish.image.iso9660.record.VolumeDescriptor;

/**
 * Follows a primary or supplementary volume descriptor (ECMA-119 clauses 8.4 and 8.5) to its directories and its path
 * tables, and compares these with one another. The files of a supplementary one, such as Joliet's, are those of the
 * primary one, or have blocks of their own.
 */
final class TreeCheck {

    private static final String DESCRIPTOR = "volume descriptor";
    private static final int[] NUMBERS_32 = {80, 132};
    private static final int[] NUMBERS_16 = {120, 124, 128};

    private final BlockCache blocks;
    private final Findings findings;
    private final FileExtents files = new FileExtents();
    private final FileExtents structures = new FileExtents();

    TreeCheck(BlockCache blocks, Findings findings) {
        this.blocks = blocks;
        this.findings = findings;
    }

    void check(ByteBuffer descriptor, long lba) {
        checkNumbers(descriptor, lba);
        Optional<DirectoryRecord> root = PrimaryVolumeDescriptor.root(descriptor);
        if (root.isEmpty()) {
            findings.fault(lba, DESCRIPTOR, "it has no valid record of the root directory");
            return;
        }
        structures.add(lba, BlockSource.BLOCK);
        PathTables tables = PathTables.of(descriptor);
        tables.addresses().forEach(table -> structures.add(table, tables.size()));
        PathTableCheck check = new PathTableCheck(
                blocks,
                findings,
                descriptor.get(0) == VolumeDescriptor.PRIMARY ? walkPrimary(root.get()) : walkFurther(root.get()));
        tables.little().forEach(table -> check.check(ByteOrder.LITTLE_ENDIAN, table, tables.size()));
        tables.big().forEach(table -> check.check(ByteOrder.BIG_ENDIAN, table, tables.size()));
    }

    private DirectoryWalk walkPrimary(DirectoryRecord root) {
        DirectoryWalk walk = new DirectoryWalk(
                blocks, findings, structures, (file, lba) -> files.add(file.extent(), file.dataLength()));
        walk.walk(root);
        files.complete();
        return walk;
    }

    private DirectoryWalk walkFurther(DirectoryRecord root) {
        FurtherFiles further = new FurtherFiles(files, structures);
        DirectoryWalk walk = new DirectoryWalk(blocks, findings, structures, further::add);
        walk.walk(root);
        further.check(blocks.blocks(), findings);
        return walk;
    }

    private void checkNumbers(ByteBuffer descriptor, long lba) {
        for (int at : NUMBERS_32) {
            if (Numbers.little32(descriptor, at) != Numbers.big32(descriptor, at + 4)) {
                findings.fault(lba, DESCRIPTOR, "the two byte orders of the number at byte " + at + " differ");
            }
        }
        for (int at : NUMBERS_16) {
            int big = Short.toUnsignedInt(Short.reverseBytes((short) Numbers.both16(descriptor, at + 2)));
            if (Numbers.both16(descriptor, at) != big) {
                findings.fault(lba, DESCRIPTOR, "the two byte orders of the number at byte " + at + " differ");
            }
        }
    }

    /** The block of a directory or table; a fault where it can't be read. */
    static Optional<ByteBuffer> block(BlockCache blocks, Findings findings, long lba, String structure) {
        try {
            return Optional.of(ByteBuffer.allocate(BlockSource.BLOCK)
                    .put(blocks.block(lba))
                    .flip());
        } catch (IOException unreadable) {
            findings.fault(lba, structure, "it can't be read: " + unreadable.getMessage());
            return Optional.empty();
        }
    }
}
