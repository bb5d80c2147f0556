package org.burnish.operations.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.burnish.image.ImageSession;
import org.burnish.image.MediumContent;
import org.burnish.media.MediaNote;
import org.burnish.media.Medium;
import org.burnish.operations.OperationFacts;
import org.burnish.operations.Order;
import org.burnish.options.fact.Fact;
import org.burnish.options.fact.Remedy;
import org.burnish.recorder.Drive;
import org.burnish.recorder.RecordingOptions;
import org.burnish.scsi.DeviceAddress;

/** What an order means that its user may have meant otherwise. */
final class BurnNotes {

    private BurnNotes() {}

    /** Reports to the listener of a task. */
    static void report(Task task, List<Drive> drives) throws IOException {
        reportImage(task);
        if (task.order().get(RecordingOptions.OVERWRITE)) {
            for (Drive drive : drives) {
                reportNoEffect(task, drive);
            }
        }
    }

    /** Where nothing can be overwritten, all that can be given up is that readers find what a session is written behind. */
    private static void reportNoEffect(Task task, Drive drive) throws IOException {
        Optional<Medium> once = drive.medium().filter(medium -> !medium.next().chained());
        if (once.isPresent() && drive.content().kind() != MediumContent.Kind.READ_ONLY) {
            task.listener().note(new MediaNote(MediaNote.Severity.NOTE, noEffect(drive, once.get())));
        }
    }

    /** An image that is the only source is likely meant to become the disc. */
    private static void reportImage(Task task) {
        Order order = task.order();
        Path source = order.paths().size() == 1 ? Path.of(order.paths().get(0).disk()) : Path.of("");
        if (!Files.isRegularFile(source)) {
            return;
        }
        try (Drive file = task.file(new DeviceAddress(DeviceAddress.FILE_SCHEME, source.toString()))) {
            List<ImageSession> sessions = file.sessions();
            if (!sessions.isEmpty()) {
                String volume = sessions.get(sessions.size() - 1).volumeId();
                task.listener().note(new MediaNote(MediaNote.Severity.NOTE, image(source, volume)));
            }
        } catch (IOException e) {
            // a file that can't be looked into is no image that anybody would find
        }
    }

    private static Fact image(Path source, String volume) {
        return Fact.of(
                        OperationFacts.SOURCE_IS_IMAGE,
                        "'{path}' is an image (volume ID '{volume}'). It is recorded as one file: the disc shows the"
                                + " file, and not what is in it")
                .with("path", source.toString())
                .with("volume", volume)
                .remedy(Remedy.of(OperationFacts.RECORD_IMAGE, "To make a disc of it, record it as an image"))
                .remedy(Remedy.of(
                        OperationFacts.UNPACK,
                        "To record what is in it, copy its files to the disk, and record those"));
    }

    private static Fact noEffect(Drive drive, Medium medium) {
        return Fact.of(
                        OperationFacts.NOTHING_OVERWRITTEN,
                        "{medium} in drive '{drive}' can't be overwritten, so that giving up what is on it has no"
                                + " effect: the session is written behind it")
                .with("medium", medium.name())
                .with("drive", drive.address().toString());
    }
}
