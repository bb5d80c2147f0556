package org.burnish.mmc.command;

import org.burnish.scsi.Cdb;

/**
 * PREVENT ALLOW MEDIUM REMOVAL (MMC-6, 6.13).
 *
 * @param prevent true locks the tray, false sets it free
 */
public record PreventAllowRemoval(boolean prevent) implements Order {

    @Override
    public Cdb cdb() {
        return Cdb.of("PREVENT ALLOW MEDIUM REMOVAL", Cdb.Direction.NONE, 0x1E, 0, 0, 0, prevent ? 1 : 0, 0);
    }
}
