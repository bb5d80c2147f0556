package org.burnish.xorriso.run;

import java.io.IOException;
import org.burnish.mmc.command.StartStopUnit;
import org.burnish.recorder.Drive;
import org.burnish.scsi.IllegalRequestException;

/** Stops and starts drives. */
public final class Calm {

    private Calm() {}

    /** Has a drive stop or start, without waiting for it; one that knows no such order stays as it is. */
    public static void order(Drive drive, StartStopUnit.Action action) throws IOException {
        try {
            drive.optical().send(new StartStopUnit(action, true));
        } catch (IllegalRequestException e) {
            // a drive that turns is a drive that can be read
        }
    }
}
