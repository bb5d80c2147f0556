package org.burnish.shell.command;

import java.time.Duration;
import java.util.Locale;
import org.burnish.image.ImageNotice;
import org.burnish.image.MediumContent;
import org.burnish.media.MediaNote;
import org.burnish.operations.ImageChoice;
import org.burnish.operations.OperationListener;
import org.burnish.operations.OperationProgress;
import org.burnish.operations.OperationProgress.Phase;
import org.burnish.recorder.Drive;
import org.burnish.shell.text.Contents;
import org.burnish.shell.text.ProgressLine;
import org.burnish.shell.text.Wording;

/** Shows on the progress line what happens in an operation. */
final class OperationWords implements OperationListener {

    private final ProgressLine progress;
    private final Runnable begun;
    private long lists;
    private long attributes;

    OperationWords(ProgressLine progress, Runnable begun) {
        this.progress = progress;
        this.begun = begun;
    }

    @Override
    public void opened() {
        begun.run();
    }

    @Override
    public void notice(ImageNotice notice) {
        switch (notice.kind()) {
            case ACL_LEFT_OUT -> lists++;
            case ATTRIBUTES_LEFT_OUT -> attributes++;
            case PROGRESS -> progress.show(notice.detail() + " entries");
            default -> progress.note(notice.path() + ": " + notice.detail());
        }
    }

    @Override
    public void chosen(ImageChoice choice) {
        choice.warnings().forEach(progress::note);
        choice.objection().ifPresent(progress::note);
    }

    @Override
    public void noImage(Drive drive, MediumContent content) {
        Access.warn(
                progress,
                "WARNING",
                "No image is recognised, it holds " + content.name() + "."
                        + Contents.elsewhere(drive.address(), content) + " Its blocks are copied as they are.");
    }

    @Override
    public void progress(OperationProgress at) {
        if (at.phase() == Phase.VERIFYING && at.total() > 0) {
            progress.show(String.format(Locale.ROOT, "Verifying %,d of %,d bytes", at.done(), at.total()));
        } else if (at.phase() == Phase.COPYING) {
            progress.show(at.done() + " of " + at.total() + " blocks read");
        }
    }

    /** Reports how many of the files that were added have what the image will not have. */
    @Override
    public void added(long nodes) {
        if (lists + attributes > 0) {
            progress.note("The access control lists of " + lists + " files and the extended attributes of " + attributes
                    + " files are left out of the image.");
        }
    }

    @Override
    public void working(String action, double fraction, Duration elapsed) {
        String share = Double.isNaN(fraction) ? "" : ", " + Math.round(fraction * 100) + "%";
        progress.show(action + share + ", " + elapsed.toSeconds() + " s");
    }

    @Override
    public void note(MediaNote note) {
        Access.warn(progress, note.severity().name(), Wording.phrases().sentence(note.fact()));
    }
}
