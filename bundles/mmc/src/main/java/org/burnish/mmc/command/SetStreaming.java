package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;

/**
 * SET STREAMING (MMC-6, clause 6) with a performance descriptor of 28 bytes.
 *
 * @param flags byte 0 of the descriptor; bit 1 is Exact, bit 2 restores defaults
 * @param endBlock last block that it is for
 * @param readSpeed kB/s
 * @param writeSpeed kB/s
 */
public record SetStreaming(int flags, long endBlock, long readSpeed, long writeSpeed) implements Order {

    /** The speed that stands for the drive's maximum. */
    public static final long MAXIMUM = 0x1000_0000L;
    /** The descriptor flag that restores the drive's defaults. */
    public static final int RESTORE_DEFAULTS = 4;

    private static final int LENGTH = 28;
    private static final int MILLISECONDS = 1000;

    @Override
    public Cdb cdb() {
        return Cdb.of("SET STREAMING", Cdb.Direction.OUT, 0xB6, 0, 0, 0, 0, 0, 0, 0, 0, 0, LENGTH, 0);
    }

    @Override
    public ByteBuffer outgoing() {
        return ByteBuffer.allocate(LENGTH)
                .put(0, (byte) flags)
                .putInt(8, (int) endBlock)
                .putInt(12, (int) readSpeed)
                .putInt(16, MILLISECONDS)
                .putInt(20, (int) writeSpeed)
                .putInt(24, MILLISECONDS);
    }
}
