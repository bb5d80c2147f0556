package org.burnish.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.burnish.media.BlankRequest;
import org.burnish.media.RefusedException;
import org.burnish.operations.Inputs;
import org.burnish.operations.Operation;
import org.burnish.operations.OperationProgress;
import org.burnish.operations.OperationProgress.Phase;
import org.burnish.operations.OperationRecord;
import org.burnish.operations.OperationRecord.State;
import org.burnish.operations.OperationWatcher;
import org.burnish.operations.Order;
import org.burnish.operations.Prepared;
import org.burnish.options.Options;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.DiskRestorer;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Drives;
import org.burnish.recorder.MediumReader;
import org.burnish.recorder.Recorder;
import org.burnish.scsi.DeviceAddress;
import org.burnish.verifier.Verifier;
import org.junit.jupiter.api.Test;

class OperationsTest {

    private static final DeviceAddress ADDRESS = DeviceAddress.parse("emu:disc");
    private static final Order BLANK = Order.blank("emu:disc", "fast", false);

    private final AtomicReference<BlankRequest> blanked = new AtomicReference<>();
    private final Fake<Drive> drive = Fake.of(Drive.class)
            .on("address", any -> ADDRESS)
            .on("medium", any -> Optional.empty())
            .on("hasImage", any -> true)
            .on("blank", arguments -> {
                blanked.set((BlankRequest) arguments[0]);
                return Drive.Done.BLANKED;
            })
            .on("close", any -> null);
    private final Fake<Drives> drives = Fake.of(Drives.class)
            .on("address", words -> DeviceAddress.parse((String) words[0]))
            .on("open", any -> drive.service());
    private final Registry registry = new Registry();
    private final Engine engine = new Engine(
            Fake.of(DiskImporter.class).service(),
            Fake.of(DiskRestorer.class).service(),
            Fake.of(Recorder.class).service(),
            Fake.of(MediumReader.class).service(),
            Fake.of(Verifier.class).service());
    private final OperationsService operations = new OperationsService(engine, registry, drives.service());

    /** Blanking that goes on until it is interrupted. */
    private CountDownLatch endless() {
        CountDownLatch begun = new CountDownLatch(1);
        drive.on("blank", any -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IOException("stopped at a safe point");
            }
            return Drive.Done.BLANKED;
        });
        return begun;
    }

    @Test
    void driveOfTheOrderIsOpenedAndClosed() throws Exception {
        Prepared prepared = operations.start(BLANK).result(Prepared.class);
        assertThat(prepared.done()).isEqualTo(Drive.Done.BLANKED);
        assertThat(blanked.get()).isEqualTo(new BlankRequest("fast", false, true));
        assertThat(drives.calls()).contains("open");
        assertThat(drive.calls()).endsWith("close");
    }

    @Test
    void driveThatWasHandedInStaysOpen() throws Exception {
        operations.start(BLANK, Inputs.NONE.on(drive.service())).result(Prepared.class);
        assertThat(drives.calls()).isEmpty();
        assertThat(drive.calls()).contains("blank").doesNotContain("close");
    }

    @Test
    void endIsRecorded() throws Exception {
        Operation operation = operations.start(BLANK);
        operation.result(Prepared.class);
        OperationRecord record = operation.record();
        assertThat(record.state()).isEqualTo(State.COMPLETED);
        assertThat(record.times().ended()).isPresent();
        assertThat(record.result()).containsInstanceOf(Prepared.class);
        assertThat(operation.progress().phase()).isEqualTo(Phase.ENDED);
        assertThat(operations.records()).contains(record);
        assertThat(operations.find(operation.id())).containsSame(operation);
        assertThat(record.values()).containsEntry("state", "completed").containsEntry("failure", "");
    }

    @Test
    void failureEndsTheOperationAndIsThrownToWhoAsksForTheResult() throws Exception {
        IOException none = new IOException("no such drive");
        drives.on("open", any -> {
            throw none;
        });
        Operation operation = operations.start(BLANK);
        assertThatThrownBy(() -> operation.result(Prepared.class)).isSameAs(none);
        assertThat(operation.record().state()).isEqualTo(State.FAILED);
        assertThat(operation.record().reason()).isEqualTo("no such drive");
    }

    @Test
    void secondDriveThatCannotBeOpenedLeavesTheFirstClosed() {
        drives.on("open", arguments -> {
            if (arguments[0].equals(ADDRESS)) {
                return drive.service();
            }
            throw new IOException("no such drive");
        });
        assertThatThrownBy(() -> operations
                        .start(Order.burn(List.of("emu:disc", "emu:other"), List.of("a")))
                        .result(Object.class))
                .hasMessage("no such drive");
        assertThat(drive.calls()).endsWith("close");
    }

    @Test
    void cancelledOperationEndsAtItsSafePointAndClosesItsDrive() throws Exception {
        CountDownLatch begun = endless();
        Operation operation = operations.start(BLANK);
        begun.await();
        operation.cancel();
        operation.await();
        assertThat(operation.record().state()).isEqualTo(State.CANCELLED);
        assertThat(drive.calls()).endsWith("close");
    }

    @Test
    void interruptionOfWhoWaitsCancelsTheOperation() throws Exception {
        endless();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> operations.start(BLANK).result(Prepared.class)).hasMessage("stopped at a safe point");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void stoppedBundleCancelsItsOperationsAndWaitsForThem() throws Exception {
        CountDownLatch begun = endless();
        Operation operation = operations.start(BLANK);
        begun.await();
        operations.close();
        assertThat(operation.record().state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void unknownKindIsRefusedByName() {
        assertThatThrownBy(() -> operations.start(Order.of("bake", "emu:disc")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("'bake'")
                .hasMessageContaining("blank burn burn-image compare copy format image plan restore verify");
        assertThat(operations.records()).isEmpty();
    }

    @Test
    void everyFaultOfAnOrderIsRefusedAtOnce() {
        Order order = Order.of(Order.VERIFY)
                .with(Options.NONE.with("verify.sessions", "3").with("verify.all_sessions", "perhaps"));
        assertThatThrownBy(() -> operations.start(order))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("'verify.sessions'")
                .hasMessageContaining("'perhaps'")
                .hasMessageContaining("names no drive");
    }

    @Test
    void copyWithoutTargetIsRefused() {
        assertThatThrownBy(() -> operations.start(Order.of(Order.COPY, "emu:disc")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("'copy.target' is missing");
    }

    @Test
    void watcherSeesBeginAndEndAndItsFailureHarmsNobody() throws Exception {
        List<String> seen = new ArrayList<>();
        registry.addWatcher(new OperationWatcher() {
            @Override
            public void started(Operation operation) {
                throw new IllegalStateException("a watcher's own fault");
            }
        });
        registry.addWatcher(new OperationWatcher() {
            @Override
            public void started(Operation operation) {
                seen.add("started " + operation.id());
            }

            @Override
            public void phase(Operation operation, OperationProgress.Phase phase) {
                seen.add(phase + " " + operation.id());
            }

            @Override
            public void ended(OperationRecord record) {
                seen.add("ended " + record.id() + " " + record.state());
            }
        });
        operations.start(BLANK).result(Prepared.class);
        assertThat(seen).containsExactly("started 1", "OPENING 1", "BLANKING 1", "ended 1 COMPLETED");
    }

    @Test
    void oldRecordsGoAndRunningOnesStay() throws Exception {
        CountDownLatch begun = endless();
        Operation first = operations.start(BLANK);
        begun.await();
        drive.on("blank", any -> Drive.Done.NOTHING);
        for (int i = 0; i < 120; i++) {
            operations.start(BLANK).result(Prepared.class);
        }
        assertThat(operations.records()).hasSize(101);
        assertThat(operations.find(2)).isEmpty();
        assertThat(operations.find(first.id())).isPresent();
        first.cancel();
        first.await();
    }

    @Test
    void directoryKeepsItsName() {
        assertThat(Sources.name(Path.of("/data/photos"))).isEqualTo("photos");
        assertThat(Sources.name(Path.of("/data/photos/."))).isEqualTo("photos");
    }

    @Test
    void rootHasNoNameAndIsMerged() {
        assertThat(Sources.name(Path.of("/"))).isEmpty();
    }
}
