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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.burnish.image.BlockSource;
import org.burnish.management.DriveStates;
import org.burnish.operations.OperationRecord;
import org.burnish.operations.OperationWatcher;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Recording;
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
    private final Map<Long, Recording> running = new ConcurrentHashMap<>();
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
        own.add(Gauge.builder("burnish.recordings.running", running, Map::size)
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

    private static double fifo(Map<Long, Recording> running) {
        return running.values().stream()
                .mapToInt(recording -> recording.progress().fifoPercent())
                .min()
                .orElse(0);
    }

    @Override
    public RecordingWatch watch(long number, RecordingRequest request) {
        return new RecordingWatch() {
            @Override
            public void running(Recording recording) {
                running.put(number, recording);
            }

            @Override
            public void ended(Outcome outcome) {
                running.remove(number);
                count(outcome);
            }
        };
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
