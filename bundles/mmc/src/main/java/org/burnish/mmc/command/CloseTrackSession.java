package org.burnish.mmc.command;

import java.time.Duration;
import org.burnish.scsi.Cdb;

/**
 * CLOSE TRACK SESSION (MMC-6, 6.3).
 *
 * @param function 1 track, 2 session, 5 and 6 finalize (DVD+R, BD-R)
 * @param number track number; 0 for sessions
 * @param immed whether the drive answers before that is done
 */
public record CloseTrackSession(int function, int number, boolean immed) implements Order {

    /** Closes a track. */
    public static final int TRACK = 1;
    /** Closes a session. */
    public static final int SESSION = 2;

    @Override
    public Cdb cdb() {
        return Cdb.of(
                "CLOSE TRACK SESSION",
                Cdb.Direction.NONE,
                0x5B,
                immed ? 1 : 0,
                function & 7,
                0,
                number >> 8,
                number,
                0,
                0,
                0,
                0);
    }

    @Override
    public Duration timeout() {
        return immed ? LONG : FLUSH;
    }
}
