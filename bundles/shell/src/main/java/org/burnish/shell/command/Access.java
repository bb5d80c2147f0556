package org.burnish.shell.command;

import java.io.IOException;
import org.burnish.recorder.Drive;
import org.burnish.recorder.DriveOptions;
import org.burnish.recorder.Drives;
import org.burnish.shell.text.ProgressLine;

/** What several commands do with drives. */
final class Access {

    private Access() {}

    static Drive open(Drives drives, String address) throws IOException {
        return drives.open(drives.address(address), DriveOptions.DEFAULT);
    }

    /** A message that is no failure, as the others of this program begin. */
    static void warn(ProgressLine progress, String severity, String text) {
        progress.note("burnish : " + severity + " : " + text);
    }
}
