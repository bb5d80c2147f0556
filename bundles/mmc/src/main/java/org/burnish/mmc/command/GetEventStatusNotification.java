package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import org.burnish.mmc.MmcCommand;
import org.burnish.mmc.response.EventStatus;
import org.burnish.scsi.Cdb;

/**
 * GET EVENT STATUS NOTIFICATION (MMC-6, 6.6), polled.
 *
 * @param classes bit mask of notification classes; 10h is media
 */
public record GetEventStatusNotification(int classes) implements MmcCommand<EventStatus> {

    /** The class of media events. */
    public static final int MEDIA = 0x10;

    private static final int LENGTH = 8;

    @Override
    public Cdb cdb() {
        return Cdb.of("GET EVENT STATUS NOTIFICATION", Cdb.Direction.IN, 0x4A, 1, 0, 0, classes, 0, 0, 0, LENGTH, 0);
    }

    @Override
    public int transferLength() {
        return LENGTH;
    }

    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public EventStatus decode(ByteBuffer in) {
        return EventStatus.decode(in);
    }
}
