package org.burnish.image.udf.volume;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.burnish.image.BlockCache;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageException;
import org.burnish.image.udf.record.BlockAddress;
import org.burnish.image.udf.record.Fields;
import org.burnish.image.udf.record.FileEntry;
import org.burnish.image.udf.record.Place;
import org.burnish.image.udf.record.Tag;

/**
 * Finds the virtual allocation table, whose entry is the last thing that was recorded (UDF 2.60 clause 2.2.11). Run-out blocks
 * and padding may follow it.
 */
final class TableSearch {

    private static final int MAX_SECTORS = 512;
    private static final long MAX_ZERO_BYTES = 64L << 20;
    private static final int MAX_BYTES = 64 << 20;
    /** Where an entry has its file type (4/14.6). */
    private static final int TYPE = 27;

    private static final String NAME = "virtual allocation table";

    private final BlockCache sectors;
    private final PhysicalPartition physical;
    private final Blocks blocks;

    /** @param blocks with the physical partition as number 0, which the table's own extents are in */
    TableSearch(BlockCache sectors, PhysicalPartition physical, Blocks blocks) {
        this.sectors = sectors;
        this.physical = physical;
        this.blocks = blocks;
    }

    /** The newest table. */
    VirtualTable newest() throws ImageException {
        int size = physical.blockSize();
        long last = lastRecorded(sectors.bytes() / size - 1, size);
        long first = Math.max(physical.descriptor().start(), last - MAX_SECTORS);
        ImageException damaged = null;
        for (long sector = last; sector >= first; sector--) {
            try {
                Optional<VirtualTable> table = at(sector);
                if (table.isPresent()) {
                    return table.get();
                }
            } catch (ImageException wrong) {
                damaged = damaged == null ? wrong : damaged;
            }
        }
        if (damaged != null) {
            throw damaged;
        }
        throw new ImageException("There is no virtual allocation table among the last " + MAX_SECTORS
                + " blocks of the medium, which ends at LBA " + sectors.source().blocks()
                + ": its last session was not written to its end (UDF 2.2.11)");
    }

    /** The table whose entry is in a block of the medium. */
    VirtualTable require(long lba) throws ImageException {
        return at(lba * BlockSource.BLOCK / physical.blockSize())
                .orElseThrow(() -> new ImageException("There is no virtual allocation table at LBA " + lba));
    }

    /** The table before another one, if there is one: it lies before it. */
    Optional<VirtualTable> previous(VirtualTable table) throws ImageException {
        long sector = physical.descriptor().start() + table.previous();
        boolean before = sector * physical.blockSize() < table.place().address();
        return table.previous() == VirtualTable.NONE || !before ? Optional.empty() : at(sector);
    }

    /** A file may be larger than what was recorded into it: zeros at its end are passed over, as far as they are few. */
    private long lastRecorded(long last, int size) {
        long limit = Math.max(0, last - MAX_ZERO_BYTES / size);
        for (long sector = last; sector > limit; sector--) {
            try {
                if (sectors.read(sector * size, size).mismatch(ByteBuffer.allocate(size)) >= 0) {
                    return sector;
                }
            } catch (IOException unreadable) {
                return last;
            }
        }
        return last;
    }

    /** The table whose entry is in a sector, if there is one. */
    Optional<VirtualTable> at(long sector) throws ImageException {
        int size = physical.blockSize();
        long block = sector - physical.descriptor().start();
        if (block < 0 || block >= physical.blocks()) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = sectors.read(sector * size, size);
            int type = Fields.u8(bytes, TYPE);
            boolean table = type == FileEntry.VIRTUAL_ALLOCATION_TABLE || type == FileEntry.UNSPECIFIED;
            if (!table || !Tag.isAt(bytes, Tag.FILE_ENTRY, Tag.EXTENDED_FILE_ENTRY)) {
                return Optional.empty();
            }
        } catch (IOException unreadable) {
            // what was never written, or links two writes, holds no table
            return Optional.empty();
        }
        FileRecord file = blocks.file(new BlockAddress(block, 0));
        Place place = file.place().of(NAME);
        return switch (file.entry().type()) {
            case FileEntry.VIRTUAL_ALLOCATION_TABLE ->
                Optional.of(VirtualTable.decode(blocks.content(file, MAX_BYTES), place));
            case FileEntry.UNSPECIFIED -> Optional.of(VirtualTable.decodeOld(blocks.content(file, MAX_BYTES), place));
            default -> Optional.empty();
        };
    }
}
