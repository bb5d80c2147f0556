package org.burnish.micrometer.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.burnish.image.BlockSource;
import org.burnish.management.DriveStates;
import org.burnish.management.RunningRecordings;
import org.burnish.operations.OperationRecord;
import org.burnish.operations.OperationWatcher;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Progress;
import org.burnish.recorder.RecordingRequest;
import org.burnish.recorder.RecordingWatch;
import org.burnish.recorder.RecordingWatcher;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Binds what Burnish does to a registry of meters, and takes it away with the component. */
@Component(immediate = true)
public final class Meters implements RecordingWatcher, OperationWatcher {

    private static final long REFRESH_SECONDS = 5;
    private static final System.Logger LOG = System.getLogger(Meters.class.getName());

    private final MeterRegistry registry;
    private final DriveMeters drives;
    private final RunningRecordings running = new RunningRecordings();
    private final Set<Meter> own = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "burnish-meters");
        thread.setDaemon(true);
        return thread;
    });

    /** Made by the component runtime; made anew when another registry comes. */
    @Activate
    public Meters(
            @Reference DriveStates states,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    MeterRegistry registry) {
        this.registry = registry == null ? Metrics.globalRegistry : registry;
        drives = new DriveMeters(states, this.registry);
        own.add(Gauge.builder("burnish.recordings.running", running, RunningRecordings::count)
                .description("Recordings that run")
                .register(this.registry));
        own.add(Gauge.builder("burnish.fifo", running, Meters::fifo)
                .description("How full the emptiest ring between readers and drives is")
                .baseUnit("percent")
                .register(this.registry));
        clock.scheduleWithFixedDelay(this::refresh, 0, REFRESH_SECONDS, TimeUnit.SECONDS);
    }

    private void refresh() {
        try {
            drives.refresh();
        } catch (RuntimeException | LinkageError e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The meters of drives were not brought up to date; it is tried again",
                    e);
        }
    }

    private static double fifo(RunningRecordings running) {
        return Math.max(0, running.least(Progress::fifoPercent));
    }

    @Override
    public RecordingWatch watch(long number, RecordingRequest request) {
        return running.watch(number, this::count);
    }

    private void count(Outcome outcome) {
        String how = outcome.state().name().toLowerCase(Locale.ROOT);
        Counter ended = Counter.builder("burnish.recordings")
                .description("Recordings that have ended")
                .tag("outcome", how)
                .register(registry);
        Counter bytes = Counter.builder("burnish.recorded")
                .description("What was written to media")
                .baseUnit("bytes")
                .tag("outcome", how)
                .register(registry);
        own.addAll(List.of(ended, bytes));
        ended.increment();
        bytes.increment((double) outcome.written() * BlockSource.BLOCK);
    }

    @Override
    public void ended(OperationRecord record) {
        Timer timer = Timer.builder("burnish.operations")
                .description("How long operations took")
                .tag("kind", record.order().kind())
                .tag("state", record.state().name().toLowerCase(Locale.ROOT))
                .register(registry);
        own.add(timer);
        Instant end = record.times().ended().orElseGet(Instant::now);
        timer.record(Duration.between(record.times().began(), end));
    }

    /** No meter is left. */
    @Deactivate
    void close() {
        clock.shutdownNow();
        drives.close();
        own.forEach(registry::remove);
    }
}
