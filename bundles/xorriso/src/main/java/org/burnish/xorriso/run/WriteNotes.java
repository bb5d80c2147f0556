package org.burnish.xorriso.run;

import org.burnish.image.ImageNotice;
import org.burnish.media.MediaNote;
import org.burnish.recorder.RecordingListener;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.Severity;

/** Shows what a recording tells. */
final class WriteNotes implements RecordingListener {

    private final Console console;
    private final Notices notices;

    WriteNotes(Console console) {
        this.console = console;
        this.notices = new Notices(console, "nodes laid out");
    }

    @Override
    public void notice(ImageNotice notice) {
        // what was added and can't be read any more is worse than what was not added at all
        if (notice.kind() == ImageNotice.Kind.UNREADABLE) {
            notices.event(Severity.MISHAP, notice);
        } else {
            notices.notice(notice);
        }
    }

    @Override
    public void note(MediaNote note) {
        Notices.report(console, note);
    }
}
