package org.burnish.operations.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.burnish.image.ImageNotice;
import org.burnish.image.MediumContent;
import org.burnish.media.MediaNote;
import org.burnish.media.Preparation;
import org.burnish.media.RefusedException;
import org.burnish.operations.ImageChoice;
import org.burnish.operations.OperationListener;
import org.burnish.operations.OperationProgress;
import org.burnish.operations.OperationProgress.Phase;
import org.burnish.options.fact.Phrases;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Progress;
import org.burnish.recorder.Recording;
import org.burnish.recorder.RecordingRequest;
import org.jspecify.annotations.Nullable;

/** Keeps what happens for the record, and passes it on to the caller's listener. */
final class Report implements OperationListener {

    /** Very many files can't be read where a disk is broken: the record keeps the first messages. */
    private static final int MAX_MESSAGES = 200;

    private volatile OperationListener listener;
    private volatile Consumer<Phase> phases = phase -> {};
    private @Nullable Phase reported;
    private final List<String> messages = new ArrayList<>();
    private OperationProgress progress = new OperationProgress(Phase.OPENING, 0, 0, Optional.empty());
    private @Nullable Recording running;

    Report(OperationListener listener) {
        this.listener = listener;
    }

    /** Who hears of each new phase. */
    void watch(Consumer<Phase> watcher) {
        phases = watcher;
    }

    /** Nothing more is passed on: a record that is kept does not hold on to what its listener knows, such as a tree. */
    void end() {
        listener = OperationListener.NONE;
    }

    /** The recording that goes on, or null when it has ended. */
    synchronized void follow(@Nullable Recording recording) {
        running = recording;
    }

    /** The present progress, with that of the recording. */
    OperationProgress progress() {
        OperationProgress at;
        Recording recording;
        synchronized (this) {
            at = progress;
            recording = running;
        }
        return recording == null
                ? at
                : new OperationProgress(at.phase(), at.done(), at.total(), Optional.of(recording.progress()));
    }

    synchronized List<String> messages() {
        return List.copyOf(messages);
    }

    private synchronized void keep(String message) {
        if (messages.size() < MAX_MESSAGES) {
            messages.add(message);
        }
    }

    @Override
    public void progress(OperationProgress now) {
        boolean next;
        synchronized (this) {
            next = reported != now.phase();
            reported = now.phase();
            progress = now;
        }
        if (next) {
            phases.accept(now.phase());
        }
        listener.progress(now);
    }

    @Override
    public void opened() {
        listener.opened();
    }

    @Override
    public void chosen(ImageChoice choice) {
        choice.warnings().forEach(this::keep);
        choice.objection().ifPresent(this::keep);
        listener.chosen(choice);
    }

    @Override
    public void noImage(Drive drive, MediumContent content) {
        keep("The medium in drive '" + drive.address() + "' holds " + content.name() + ".");
        listener.noImage(drive, content);
    }

    @Override
    public void added(long nodes) {
        listener.added(nodes);
    }

    @Override
    public void closing(RefusedException reason) {
        keep("The medium is closed: " + Phrases.NEUTRAL.of(reason));
        listener.closing(reason);
    }

    @Override
    public void requesting(RecordingRequest request) {
        listener.requesting(request);
    }

    @Override
    public void recording() {
        listener.recording();
    }

    @Override
    public void phase(int drive, Progress.Phase phase) {
        listener.phase(drive, phase);
    }

    @Override
    public void notice(ImageNotice notice) {
        if (notice.kind() != ImageNotice.Kind.PROGRESS) {
            keep(notice.path().isEmpty() ? notice.detail() : notice.path() + ": " + notice.detail());
        }
        listener.notice(notice);
    }

    @Override
    public void beginning(Preparation.Effect effect) {
        listener.beginning(effect);
    }

    @Override
    public void working(String action, double fraction, Duration elapsed) {
        listener.working(action, fraction, elapsed);
    }

    @Override
    public void note(MediaNote note) {
        keep(note.text());
        listener.note(note);
    }
}
