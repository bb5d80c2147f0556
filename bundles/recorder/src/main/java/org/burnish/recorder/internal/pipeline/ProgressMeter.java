package org.burnish.recorder.internal.pipeline;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.recorder.Progress;
import org.burnish.recorder.Progress.Phase;

/** Reads the counters of a pipeline: those of the drive that is the least far. */
final class ProgressMeter {

    private final Pipeline pipeline;
    private final long total;
    private Phase lastPhase = Phase.LAYOUT;
    private long phaseBegan = System.nanoTime();
    private long lastAsked = System.nanoTime();
    private long lastDone;

    ProgressMeter(Pipeline pipeline, long total) {
        this.pipeline = pipeline;
        this.total = total;
    }

    synchronized Progress progress(boolean running) {
        long now = System.nanoTime();
        Optional<WriterStage> slowest = pipeline.writers().stream()
                .filter(writer -> writer.failure().isEmpty())
                .min(Comparator.comparing(WriterStage::phase).thenComparing(WriterStage::handed));
        Phase phase = running ? slowest.map(WriterStage::phase).orElse(Phase.ENDED) : Phase.ENDED;
        if (phase != lastPhase) {
            lastPhase = phase;
            phaseBegan = now;
        }
        long done = slowest.map(WriterStage::handed).orElse(lastDone);
        double speed = kilobytesPerSecond(done - lastDone, now - lastAsked);
        lastDone = done;
        lastAsked = now;
        int buffer = slowest.map(WriterStage::bufferPercent).orElse(-1);
        return new Progress(
                phase, done, total, pipeline.fifoPercent(), buffer, speed, Duration.ofNanos(now - phaseBegan));
    }

    private static double kilobytesPerSecond(long blocks, long nanos) {
        return nanos <= 0 ? 0 : blocks * (BlockSource.BLOCK / 1000.0) / (nanos / 1e9);
    }
}
