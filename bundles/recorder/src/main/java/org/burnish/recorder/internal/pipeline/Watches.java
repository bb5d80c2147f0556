package org.burnish.recorder.internal.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.burnish.image.ImageNotice;
import org.burnish.media.MediaNote;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Progress.Phase;
import org.burnish.recorder.Recording;
import org.burnish.recorder.RecordingListener;
import org.burnish.recorder.RecordingWatch;
import org.burnish.recorder.internal.plugin.Bystander;

/** All that follow a recording: its own listener, and those that watch all recordings, which can't harm it. */
final class Watches implements RecordingWatch {

    static final Bystander BYSTANDER = new Bystander("recordings", "The recording");

    private final RecordingListener own;
    private final List<RecordingWatch> others;

    Watches(RecordingListener own, List<RecordingWatch> others) {
        this.own = own;
        this.others = others;
    }

    private void others(Consumer<RecordingWatch> what) {
        for (RecordingWatch other : others) {
            BYSTANDER.call(other, () -> what.accept(other));
        }
    }

    @Override
    public void phase(int drive, Phase phase) {
        own.phase(drive, phase);
        others(other -> other.phase(drive, phase));
    }

    @Override
    public void notice(ImageNotice notice) {
        own.notice(notice);
        others(other -> other.notice(notice));
    }

    @Override
    public void working(String action, double fraction, Duration elapsed) {
        own.working(action, fraction, elapsed);
        others(other -> other.working(action, fraction, elapsed));
    }

    @Override
    public void note(MediaNote note) {
        own.note(note);
        others(other -> other.note(note));
    }

    @Override
    public void running(Recording recording) {
        others(other -> other.running(recording));
    }

    @Override
    public void refused(IOException reason) {
        others(other -> other.refused(reason));
    }

    @Override
    public void digested(String algorithm, byte[] digest) {
        others(other -> other.digested(algorithm, digest.clone()));
    }

    @Override
    public void ended(Outcome outcome) {
        others(other -> other.ended(outcome));
    }
}
