package org.burnish.recorder.internal.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.burnish.image.BlockSource;

/**
 * The copy of a GUID partition table at the end of a file (UEFI 2.10, clause 5.3): its last sector has the header, and a little
 * before that lie the entries. A copy of what stands in the system area is nothing that could get lost.
 */
final class BackupGpt {

    private static final int SECTOR = 512;
    private static final int SECTORS = BlockSource.BLOCK / SECTOR;
    private static final long SIGNATURE = 0x5452415020494645L;
    private static final int ENTRIES_LBA = 72;
    /** 128 entries of 128 bytes have 32; a table of more is left to be data. */
    private static final int MAX_SECTORS = 64;

    private BackupGpt() {}

    /** The block in which it begins, or the number of blocks where there is none. */
    static long begin(BlockSource source) throws IOException {
        long blocks = source.blocks();
        if (blocks == 0) {
            return 0;
        }
        ByteBuffer last = ByteBuffer.allocateDirect(BlockSource.BLOCK).order(ByteOrder.LITTLE_ENDIAN);
        source.read(blocks - 1, last);
        for (int sector = SECTORS - 1; sector >= 0; sector--) {
            int at = sector * SECTOR;
            if (last.getLong(at) == SIGNATURE) {
                long header = (blocks - 1) * SECTORS + sector;
                long entries = last.getLong(at + ENTRIES_LBA);
                return entries >= header - MAX_SECTORS && entries < header ? entries / SECTORS : blocks;
            }
        }
        return blocks;
    }
}
