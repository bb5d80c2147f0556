package org.burnish.shell.command;

import java.time.Duration;
import org.burnish.image.ImageNotice;
import org.burnish.media.MediaNote;
import org.burnish.media.Medium;
import org.burnish.recorder.Drive;
import org.burnish.recorder.RecordingListener;
import org.burnish.shell.text.Prepared;
import org.burnish.shell.text.ProgressLine;
import org.burnish.shell.text.Wording;

/** Tells what drives and recordings say on the progress line. */
final class MediaWords implements RecordingListener {

    private final ProgressLine progress;
    private long lists;
    private long attributes;

    MediaWords(ProgressLine progress) {
        this.progress = progress;
    }

    static Prepared prepared(Drive drive, Drive.Done done) {
        return new Prepared(
                drive.address(), done, drive.medium().map(Medium::name).orElse("not loaded"));
    }

    @Override
    public void notice(ImageNotice notice) {
        switch (notice.kind()) {
            case ACL_LEFT_OUT -> lists++;
            case ATTRIBUTES_LEFT_OUT -> attributes++;
            default -> Access.notices(progress).notice(notice);
        }
    }

    /** Reports how many of the files that were added have what the image will not have. */
    void leftOut() {
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
        Access.warn(progress, note.severity().name(), Wording.PHRASES.sentence(note.fact()));
    }
}
