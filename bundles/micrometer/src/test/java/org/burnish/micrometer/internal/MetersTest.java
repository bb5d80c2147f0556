package org.burnish.micrometer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.burnish.management.DriveState;
import org.burnish.operations.OperationRecord;
import org.burnish.operations.Order;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Progress;
import org.burnish.recorder.Recording;
import org.burnish.recorder.RecordingWatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetersTest {

    private final List<DriveState> states = new CopyOnWriteArrayList<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Meters meters = new Meters(() -> states, registry);

    @AfterEach
    void close() {
        meters.close();
    }

    private static DriveState drive(long commands) {
        return new DriveState(
                "emu:disc",
                "",
                true,
                Optional.empty(),
                commands,
                2,
                Optional.of(new DriveState.Busy("WRITE(10)", Duration.ofMillis(1500))));
    }

    @Test
    void drivesHaveMetersWhileTheyAreThere() {
        DriveMeters drives = new DriveMeters(() -> states, registry);
        states.add(drive(7));
        drives.refresh();
        states.set(0, drive(9));
        drives.refresh();
        assertThat(registry.get("burnish.drive.commands")
                        .tag("drive", "emu:disc")
                        .functionCounter()
                        .count())
                .isEqualTo(9);
        assertThat(registry.get("burnish.drive.failures").functionCounter().count())
                .isEqualTo(2);
        assertThat(registry.get("burnish.drive.busy").gauge().value()).isEqualTo(1.5);
        states.clear();
        drives.refresh();
        assertThat(registry.find("burnish.drive.commands").meters()).isEmpty();
    }

    @Test
    void recordingsAreCountedByTheirEnd() {
        RecordingWatch watch = meters.watch(1, null);
        Progress progress = new Progress(Progress.Phase.WRITING, 1, 2, 73, -1, 0, Duration.ZERO);
        watch.running((Recording) Proxy.newProxyInstance(
                Recording.class.getClassLoader(),
                new Class<?>[] {Recording.class},
                (self, method, words) -> method.getName().equals("hashCode") ? (Object) 1 : progress));
        assertThat(registry.get("burnish.recordings.running").gauge().value()).isEqualTo(1);
        assertThat(registry.get("burnish.fifo").gauge().value()).isEqualTo(73);
        watch.ended(new Outcome(Outcome.State.COMPLETED, 0, 10, 16, 0, List.of()));
        assertThat(registry.get("burnish.recordings.running").gauge().value()).isZero();
        assertThat(registry.get("burnish.recordings")
                        .tag("outcome", "completed")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("burnish.recorded").counter().count()).isEqualTo(16 * 2048);
    }

    @Test
    void operationsAreTimedAndNothingIsLeftBehind() {
        meters.ended(new OperationRecord(
                3,
                Order.of(Order.BLANK, "emu:disc"),
                OperationRecord.State.FAILED,
                new OperationRecord.Times(Instant.EPOCH, Optional.of(Instant.EPOCH.plusSeconds(4))),
                List.of(),
                Optional.empty(),
                Optional.empty()));
        assertThat(registry.get("burnish.operations")
                        .tag("kind", "blank")
                        .tag("state", "failed")
                        .timer()
                        .totalTime(TimeUnit.SECONDS))
                .isEqualTo(4);
        meters.close();
        assertThat(registry.getMeters()).isEmpty();
    }
}
