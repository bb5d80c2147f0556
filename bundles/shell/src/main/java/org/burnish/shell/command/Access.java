package org.burnish.shell.command;

import java.io.IOException;
import java.util.List;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageSession;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.recorder.Drive;
import org.burnish.recorder.DriveOptions;
import org.burnish.recorder.Drives;
import org.burnish.scsi.DeviceAddress;
import org.burnish.shell.text.ProgressLine;

/** What several commands do with drives. */
final class Access {

    private Access() {}

    static Drive open(Drives drives, String address) throws IOException {
        return drives.open(DeviceAddress.parse(address), DriveOptions.DEFAULT);
    }

    /** The newest image on a medium. */
    static LoadedImage newest(Drive drive, List<ImageSession> sessions, ImageListener listener) throws IOException {
        long start = sessions.get(sessions.size() - 1).start();
        return drive.load(new LoadRequest(start, true, false, listener));
    }

    static ImageListener notices(ProgressLine progress) {
        return notice -> {
            switch (notice.kind()) {
                case PROGRESS -> progress.show(notice.detail() + " nodes");
                default -> progress.note(notice.path() + ": " + notice.detail());
            }
        };
    }
}
