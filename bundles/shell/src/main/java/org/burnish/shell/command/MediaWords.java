package org.burnish.shell.command;

import java.time.Duration;
import org.burnish.image.ImageNotice;
import org.burnish.media.MediaNote;
import org.burnish.media.Medium;
import org.burnish.recorder.Drive;
import org.burnish.recorder.RecordingListener;
import org.burnish.shell.text.Prepared;
import org.burnish.shell.text.ProgressLine;

/** Tells what drives and recordings say on the progress line. */
final class MediaWords implements RecordingListener {

    private final ProgressLine progress;

    MediaWords(ProgressLine progress) {
        this.progress = progress;
    }

    static Prepared prepared(Drive drive, Drive.Done done) {
        return new Prepared(
                drive.address(), done, drive.medium().map(Medium::name).orElse("not loaded"));
    }

    @Override
    public void notice(ImageNotice notice) {
        Access.notices(progress).notice(notice);
    }

    @Override
    public void working(String action, double fraction, Duration elapsed) {
        String share = Double.isNaN(fraction) ? "" : ", " + Math.round(fraction * 100) + "%";
        progress.show(action + share + ", " + elapsed.toSeconds() + " s");
    }

    @Override
    public void note(MediaNote note) {
        progress.note(note.severity() + " : " + note.text());
    }
}
