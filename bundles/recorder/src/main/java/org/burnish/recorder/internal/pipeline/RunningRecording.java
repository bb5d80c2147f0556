package org.burnish.recorder.internal.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.image.CheckRange;
import org.burnish.image.Checksum;
import org.burnish.image.Digests;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Outcome.DriveFailure;
import org.burnish.recorder.Outcome.State;
import org.burnish.recorder.Progress;
import org.burnish.recorder.Recording;
import org.burnish.recorder.RecordingListener;
import org.burnish.recorder.RecordingWatch;
import org.jspecify.annotations.Nullable;

/** A recording that runs. */
final class RunningRecording implements Recording {

    private final SessionPlan plan;
    private final Pipeline pipeline;
    private final ProgressMeter meter;
    private final RecordingWatch watch;
    private final Thread thread;
    private volatile boolean cancelled;
    private volatile @Nullable Outcome outcome;

    /**
     * A recording that begins with {@link #start}.
     *
     * @param checksums by which digests the files and the session are summed; empty for not at all
     * @param store what is read ahead; closed at the end
     * @param watch hears of the session's digest and of the end
     */
    RunningRecording(
            SessionPlan plan,
            Optional<Digests> checksums,
            SlotStore store,
            RecordingListener listener,
            RecordingWatch watch) {
        this.plan = plan;
        this.watch = watch;
        pipeline = new Pipeline(plan, checksums, store, listener);
        meter = new ProgressMeter(pipeline, plan.end().known());
        thread = new Thread(this::run, "burnish-recording");
        thread.setDaemon(true);
    }

    RunningRecording start() {
        thread.start();
        return this;
    }

    private void run() {
        pipeline.run();
        List<DriveFailure> failures = failures();
        boolean completed = pipeline.writers().stream().allMatch(WriterStage::completed);
        State state = completed ? State.COMPLETED : failures.isEmpty() ? State.CANCELLED : State.FAILED;
        long written = pipeline.writers().stream()
                .mapToLong(writer -> writer.target().writer().written())
                .max()
                .orElse(0);
        outcome = new Outcome(state, plan.start(), imageBlocks(), written, pipeline.troubled(), failures);
        pipeline.sessionDigest()
                .ifPresent(digest -> watch.digested(plan.layout().digest(), digest));
        watch.ended(outcome);
    }

    private List<DriveFailure> failures() {
        List<DriveFailure> failures = new ArrayList<>();
        for (WriterStage writer : pipeline.writers()) {
            if (writer.failure().isPresent()) {
                failures.add(writer.failure().get());
            } else if (!writer.completed() && !cancelled) {
                failures.add(new DriveFailure(writer.target().index(), "making the image", false, crash()));
            }
        }
        return failures;
    }

    /** Of an image whose size only its end shows, as many as came. */
    private long imageBlocks() {
        return plan.end().isOpen()
                ? pipeline.complete().orElse(0)
                : plan.layout().imageBlocks();
    }

    @Override
    public Optional<CheckRange> written() {
        OptionalLong blocks = pipeline.complete();
        return outcome == null || blocks.isEmpty()
                ? Optional.empty()
                : pipeline.sessionDigest()
                        .map(digest -> new CheckRange(
                                WRITTEN,
                                plan.start(),
                                blocks.getAsLong(),
                                -1,
                                Checksum.of(plan.layout().digest(), digest)));
    }

    private IOException crash() {
        Throwable cause = pipeline.crash();
        return new IOException(
                "The image could not be made, and writing was ended: "
                        + (cause == null ? "it ended before its announced size" : said(cause))
                        + ". What was readable on the medium still is.",
                cause);
    }

    private static String said(Throwable cause) {
        return cause instanceof UncheckedIOException failed ? String.valueOf(failed.getMessage()) : cause.toString();
    }

    @Override
    public Progress progress() {
        return meter.progress(thread.isAlive() || outcome == null);
    }

    @Override
    public void cancel() {
        cancelled = true;
        pipeline.stop();
    }

    @Override
    public Outcome await() throws InterruptedException {
        thread.join();
        return Objects.requireNonNull(outcome, "the recording ended without an outcome");
    }
}
