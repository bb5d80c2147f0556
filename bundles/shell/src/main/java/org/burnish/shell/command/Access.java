package org.burnish.shell.command;

import java.io.IOException;
import org.burnish.image.ImageListener;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.MediumContent;
import org.burnish.recorder.Drive;
import org.burnish.recorder.DriveOptions;
import org.burnish.recorder.Drives;
import org.burnish.recorder.NewestImage;
import org.burnish.shell.text.Contents;
import org.burnish.shell.text.ProgressLine;

/** What several commands do with drives. */
final class Access {

    private Access() {}

    static Drive open(Drives drives, String address) throws IOException {
        return drives.open(drives.address(address), DriveOptions.DEFAULT);
    }

    /** The image that is meant when nobody names one. */
    static LoadedImage load(Drive drive, NewestImage newest, ProgressLine progress) throws IOException {
        newest.warnings().forEach(progress::note);
        return drive.load(LoadRequest.at(newest.session().start()).reportingTo(notices(progress)));
    }

    /** What is on a medium without an image, and where it can be used. */
    static String holding(Drive drive) throws IOException {
        MediumContent content = drive.content();
        return "it holds " + content.name() + "." + Contents.elsewhere(drive.address(), content);
    }

    /** A message that is no failure, as the others of this program begin. */
    static void warn(ProgressLine progress, String severity, String text) {
        progress.note("burnish : " + severity + " : " + text);
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
