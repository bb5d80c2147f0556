package org.burnish.recorder.internal.pipeline;

import java.time.Duration;
import org.burnish.image.ImageNotice;
import org.burnish.media.MediaNote;
import org.burnish.recorder.Progress.Phase;
import org.burnish.recorder.RecordingListener;

/** Hands on what the threads of a recording report, one at a time. */
final class SerialListener implements RecordingListener {

    private final RecordingListener listener;

    SerialListener(RecordingListener listener) {
        this.listener = listener;
    }

    @Override
    public synchronized void phase(int drive, Phase phase) {
        listener.phase(drive, phase);
    }

    @Override
    public synchronized void notice(ImageNotice notice) {
        listener.notice(notice);
    }

    @Override
    public synchronized void working(String action, double fraction, Duration elapsed) {
        listener.working(action, fraction, elapsed);
    }

    @Override
    public synchronized void note(MediaNote note) {
        listener.note(note);
    }
}
