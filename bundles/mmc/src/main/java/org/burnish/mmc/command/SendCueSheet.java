package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.burnish.scsi.Cdb;

/**
 * SEND CUE SHEET (MMC-6, 6.38).
 *
 * @param sheet what the drive shall expect
 */
public record SendCueSheet(CueSheet sheet) implements Order {

    @Override
    public Cdb cdb() {
        int length = sheet.length();
        return Cdb.of("SEND CUE SHEET", Cdb.Direction.OUT, 0x5D, 0, 0, 0, 0, 0, length >> 16, length >> 8, length, 0);
    }

    @Override
    public ByteBuffer outgoing() {
        return sheet.encode();
    }

    @Override
    public Duration timeout() {
        return LONG;
    }
}
