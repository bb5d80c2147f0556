package org.burnish.audit.internal;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.burnish.image.ImageOptions;
import org.burnish.media.WriteOptions;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Outcome.DriveFailure;
import org.burnish.recorder.Recording;
import org.burnish.recorder.RecordingRequest;
import org.burnish.recorder.RecordingWatch;
import org.burnish.scsi.text.Reason;

/** Logs one recording, with lines for each of its drives. */
final class RecordingAudit implements RecordingWatch {

    private final List<Change> changes;
    private Optional<String> digest = Optional.empty();

    RecordingAudit(String id, RecordingRequest request, Consumer<Line> log) {
        Line details = Line.EMPTY.withText("volume", request.get(ImageOptions.VOLUME_ID));
        Line all = request.get(WriteOptions.SIMULATE) ? details.with("simulated", true) : details;
        changes = request.drives().stream()
                .map(drive -> new Change(id, "record", drive, all, log))
                .toList();
    }

    @Override
    public void running(Recording recording) {
        changes.forEach(Change::begins);
    }

    @Override
    public void refused(IOException reason) {
        changes.forEach(change -> change.refused(Reason.withPath(reason)));
    }

    @Override
    public void digested(String algorithm, byte[] bytes) {
        digest = Optional.of(algorithm + ":" + HexFormat.of().formatHex(bytes));
    }

    @Override
    public void ended(Outcome outcome) {
        for (int drive = 0; drive < changes.size(); drive++) {
            Change change = changes.get(drive);
            int index = drive;
            outcome.failures().stream()
                    .filter(failure -> failure.drive() == index)
                    .findFirst()
                    .ifPresentOrElse(failure -> ends(change, outcome, failure), () -> ends(change, outcome));
        }
    }

    private void ends(Change change, Outcome outcome, DriveFailure failure) {
        Line end = session(outcome).withText("reason", Reason.withPath(failure.cause()));
        change.ends(
                Outcome.State.FAILED,
                failure.dataWritten() ? end.with("dataWritten", true).with("digest", digest) : end);
    }

    /** A drive that failed stops no other. */
    private void ends(Change change, Outcome outcome) {
        boolean completed = outcome.state() != Outcome.State.CANCELLED;
        Line end = session(outcome);
        change.ends(
                completed ? Outcome.State.COMPLETED : outcome.state(),
                completed ? end.with("blocks", outcome.written()).with("digest", digest) : end);
    }

    private static Line session(Outcome outcome) {
        Line session = Line.EMPTY.with("start", outcome.start());
        return outcome.unreadable() > 0 ? session.with("unreadableFiles", outcome.unreadable()) : session;
    }
}
