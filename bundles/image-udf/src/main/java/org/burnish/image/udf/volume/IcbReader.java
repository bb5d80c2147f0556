package org.burnish.image.udf.volume;

import org.burnish.image.ImageException;
import org.burnish.image.udf.record.BlockAddress;
import org.burnish.image.udf.record.Extent;
import org.burnish.image.udf.record.Fields;
import org.burnish.image.udf.record.FileEntry;
import org.burnish.image.udf.record.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Reads entries of files. With strategy 4 there is one (ECMA-167 clause 4/A.5); with strategy 4096 an indirect entry behind it
 * leads to the next, and the last one counts (UDF 2.60 clause 2.3.3).
 */
final class IcbReader {

    private static final String NAME = "file entry";
    private static final int STRATEGY = 20;
    private static final int CHAIN = 4096;
    private static final int INDIRECT_ICB = 36;
    /** Versions of one entry on a medium that is written once. */
    private static final int MAX = 65_536;

    private final Blocks blocks;

    IcbReader(Blocks blocks) {
        this.blocks = blocks;
    }

    FileRecord read(BlockAddress address) throws ImageException {
        BlockAddress at = address;
        for (int version = 0; version < MAX; version++) {
            Blocks.Descriptor found = blocks.descriptor(at, NAME, Tag.FILE_ENTRY, Tag.EXTENDED_FILE_ENTRY);
            BlockAddress next = Fields.u16(found.block(), STRATEGY) == CHAIN ? next(at) : null;
            if (next == null) {
                FileEntry entry = FileEntry.decode(
                        found.block(), found.place(), found.tag().id());
                return new FileRecord(address, entry, found.block(), found.place(), at.partition());
            }
            blocks.budget().takeMetadata(2L * blocks.size());
            at = next;
        }
        throw new ImageException(
                "The entries of the file at " + address + " lead from one to the next without end (UDF 2.3.3)");
    }

    /** Where the next version is; null where the block behind has no indirect entry, because nothing was recorded there. */
    private @Nullable BlockAddress next(BlockAddress at) throws ImageException {
        Blocks.Descriptor indirect;
        try {
            indirect = blocks.descriptor(
                    new BlockAddress(at.block() + 1, at.partition()),
                    "indirect entry",
                    Tag.INDIRECT_ENTRY,
                    Tag.TERMINAL_ENTRY);
        } catch (ImageException none) {
            return null;
        }
        if (indirect.tag().id() == Tag.TERMINAL_ENTRY) {
            return null;
        }
        Extent icb = Extent.decodeLong(indirect.block(), INDIRECT_ICB);
        return icb.length() == 0 ? null : icb.address();
    }
}
