package org.burnish.shell.command;

import java.io.IOException;
import java.util.Optional;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.operations.ImageChoice;
import org.burnish.operations.NoImageException;
import org.burnish.recorder.Drive;
import org.burnish.recorder.DriveOptions;
import org.burnish.recorder.Drives;
import org.burnish.shell.text.Contents;
import org.burnish.shell.text.ProgressLine;

/** What several commands do with drives. */
final class Access {

    private Access() {}

    static Drive open(Drives drives, String address) throws IOException {
        return drives.open(drives.address(address), DriveOptions.DEFAULT);
    }

    /** An image, and why it is the one. */
    record Newest(ImageChoice choice, LoadedImage image) {}

    /**
     * Loads the newest image of a medium.
     *
     * @param aim what can't be done without one
     */
    static Newest newest(Drive drive, String aim) throws IOException {
        Optional<ImageChoice> choice = ImageChoice.of(drive, false);
        if (choice.isEmpty()) {
            NoImageException none = new NoImageException(drive.address(), drive.content(), aim);
            throw new IOException(none.getMessage() + Contents.elsewhere(drive.address(), none.content()), none);
        }
        return new Newest(
                choice.get(), drive.load(LoadRequest.at(choice.get().session().start())));
    }

    /** A message that is no failure, as the others of this program begin. */
    static void warn(ProgressLine progress, String severity, String text) {
        progress.note("burnish : " + severity + " : " + text);
    }
}
