package org.burnish.transport.emulator.command;

import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.DriveEvents;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** GET EVENT STATUS NOTIFICATION, 4Ah (MMC-6, 6.6), polled only. */
final class GetEventStatus implements DriveCommand {

    private static final int OPERATIONAL_CHANGE = 1;
    private static final int POWER = 2;
    private static final int MEDIA = 4;
    private static final int BUSY = 6;
    private static final int SUPPORTED = 1 << OPERATIONAL_CHANGE | 1 << POWER | 1 << MEDIA | 1 << BUSY;
    private static final int NO_EVENT_AVAILABLE = 0x80;

    @Override
    public int opcode() {
        return 0x4A;
    }

    @Override
    public boolean passesUnitAttention() {
        return true;
    }

    @Override
    public boolean passesBusy() {
        return true;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition {
        if ((cdb.u8(1) & 1) == 0) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(1);
        }
        int wanted = cdb.u8(4) & SUPPORTED;
        if (wanted == 0) {
            new Reply(4).u16(0, 2).u8(2, NO_EVENT_AVAILABLE).u8(3, SUPPORTED).sendTo(data, cdb.u16(7));
            return;
        }
        int kind = kind(drive, wanted);
        Reply reply = new Reply(8).u16(0, 6).u8(2, kind).u8(3, SUPPORTED);
        if (cdb.u16(7) > 4) {
            fill(reply, kind, drive);
        }
        reply.sendTo(data, cdb.u16(7));
    }

    /** The class of the highest priority that has an event; without one, of those asked for. */
    private static int kind(EmulatedDrive drive, int wanted) {
        if ((wanted & 1 << OPERATIONAL_CHANGE) != 0 && drive.events().hasFeatureChange()) {
            return OPERATIONAL_CHANGE;
        }
        if ((wanted & 1 << MEDIA) != 0 && drive.events().hasMedia()) {
            return MEDIA;
        }
        if ((wanted & 1 << BUSY) != 0 && drive.busySense().isPresent()) {
            return BUSY;
        }
        return Integer.numberOfTrailingZeros(wanted);
    }

    private static void fill(Reply reply, int kind, EmulatedDrive drive) {
        switch (kind) {
            case OPERATIONAL_CHANGE -> {
                boolean changed = drive.events().takeFeatureChange();
                reply.u8(4, changed ? 2 : 0).u16(6, changed ? 1 : 0);
            }
            case POWER -> reply.u8(5, 1);
            case MEDIA -> {
                int event = drive.events().takeMedia();
                int status = (drive.loaded().isPresent() ? 2 : 0) | (drive.isTrayOpen() ? 1 : 0);
                reply.u8(4, event == DriveEvents.NONE ? 0 : event).u8(5, status);
            }
            default -> reply.u8(5, drive.busySense().isPresent() ? 1 : 0);
        }
    }
}
