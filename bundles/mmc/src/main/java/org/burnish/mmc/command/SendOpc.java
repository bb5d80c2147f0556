package org.burnish.mmc.command;

import java.time.Duration;
import org.burnish.scsi.Cdb;

/**
 * SEND OPC INFORMATION (MMC-6, clause 6) without parameters.
 *
 * @param calibrate whether the drive performs a power calibration
 */
public record SendOpc(boolean calibrate) implements Order {

    @Override
    public Cdb cdb() {
        return Cdb.of("SEND OPC INFORMATION", Cdb.Direction.NONE, 0x54, calibrate ? 1 : 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Override
    public Duration timeout() {
        return LONG;
    }
}
