package org.burnish.mmc.command;

import org.burnish.scsi.Cdb;

/**
 * TEST UNIT READY (SPC-4, 6.47). Never repeated by the drive object: its answer is what the caller wants.
 */
public record TestUnitReady() implements Order {

    @Override
    public Cdb cdb() {
        return Cdb.of("TEST UNIT READY", Cdb.Direction.NONE, 0x00, 0, 0, 0, 0, 0);
    }

    @Override
    public boolean repeatable() {
        return false;
    }
}
