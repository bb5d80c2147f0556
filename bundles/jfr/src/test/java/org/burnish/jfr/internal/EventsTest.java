package org.burnish.jfr.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageTree;
import org.burnish.operations.Operation;
import org.burnish.operations.OperationProgress;
import org.burnish.operations.OperationRecord;
import org.burnish.operations.Order;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Progress;
import org.burnish.recorder.RecordingRequest;
import org.burnish.recorder.RecordingWatch;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.TransportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsTest {

    private static final Cdb READY = Cdb.of("TEST UNIT READY", Cdb.Direction.NONE, 0, 0, 0, 0, 0, 0);
    private static final Cdb INQUIRY = Cdb.of("INQUIRY", Cdb.Direction.IN, 0x12, 0, 0, 0, 36, 0);

    @TempDir
    Path folder;

    /** Work, and what was recorded meanwhile. */
    private interface Work {
        void run() throws Exception;
    }

    private List<RecordedEvent> recorded(Work work) throws Exception {
        Path file = folder.resolve("flight.jfr");
        try (Recording recording = new Recording()) {
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().startsWith("org.burnish."))
                .toList();
    }

    private static List<String> texts(List<RecordedEvent> events, Function<RecordedEvent, String> text) {
        return events.stream().map(text).toList();
    }

    @Test
    void commandsAreRecordedWithWhatCameOfThem() throws Exception {
        ScsiDevice device = new Commands().decorate(new Dumb());
        device.execute(READY, ScsiDevice.NO_DATA, Duration.ofSeconds(1));
        List<RecordedEvent> events = recorded(() -> {
            device.execute(INQUIRY, ByteBuffer.allocateDirect(36), Duration.ofSeconds(1));
            assertThatThrownBy(() -> device.execute(READY, ScsiDevice.NO_DATA, Duration.ofSeconds(1)))
                    .isInstanceOf(TransportException.class);
        });
        assertThat(texts(
                        events,
                        event -> event.getString("drive") + " " + event.getString("command") + " "
                                + event.getInt("operationCode") + " " + event.getLong("bytes") + " "
                                + event.getString("failure")))
                .containsExactly("emu:disc INQUIRY 18 36 null", "emu:disc TEST UNIT READY 0 0 no answer");
    }

    @Test
    void phasesOfRecordingsHaveTheirDriveAndEndWithTheNextOne() throws Exception {
        Drive drive = proxy(Drive.class, DeviceAddress.parse("emu:disc"));
        ImageTree tree = new ImageTree(new DirectoryNode("", new Attributes(040755, 0, 0, 0, 0, 0)));
        List<RecordedEvent> events = recorded(() -> {
            RecordingWatch watch = new Recordings().watch(7, RecordingRequest.of(drive, tree));
            watch.phase(0, Progress.Phase.WRITING);
            watch.phase(0, Progress.Phase.CLOSING);
            watch.phase(0, Progress.Phase.ENDED);
        });
        assertThat(texts(
                        events,
                        event -> event.getLong("recording") + " " + event.getString("drive") + " "
                                + event.getString("phase")))
                .containsExactly("7 emu:disc writing", "7 emu:disc closing");
    }

    @Test
    void operationsAndTheirPhasesAreRecorded() throws Exception {
        Order order = Order.of(Order.BLANK, "emu:disc");
        Operation operation = (Operation) Proxy.newProxyInstance(
                Operation.class.getClassLoader(),
                new Class<?>[] {Operation.class},
                (self, method, words) -> method.getName().equals("id") ? (Object) 3L : order);
        List<RecordedEvent> events = recorded(() -> {
            Orders orders = new Orders();
            orders.started(operation);
            orders.phase(operation, OperationProgress.Phase.OPENING);
            orders.phase(operation, OperationProgress.Phase.BLANKING);
            orders.ended(new OperationRecord(
                    3,
                    order,
                    OperationRecord.State.COMPLETED,
                    new OperationRecord.Times(Instant.now(), Optional.empty()),
                    List.of(),
                    Optional.empty(),
                    Optional.empty()));
        });
        assertThat(texts(
                        events,
                        event -> event.getEventType().getName() + " " + event.getLong("operation") + " "
                                + event.getString("kind") + " " + event.getString("drives")))
                .containsExactlyInAnyOrder(
                        "org.burnish.OperationPhase 3 blank emu:disc",
                        "org.burnish.OperationPhase 3 blank emu:disc",
                        "org.burnish.Operation 3 blank emu:disc");
        assertThat(texts(events, event -> event.hasField("state") ? event.getString("state") : ""))
                .contains("completed");
    }

    private static <T> T proxy(Class<T> type, Object answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, words) -> answer));
    }

    /** Answers INQUIRY, and the first of the other commands. */
    private static final class Dumb implements ScsiDevice {

        private boolean answered;

        @Override
        public DeviceAddress address() {
            return DeviceAddress.parse("emu:disc");
        }

        @Override
        public int execute(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException {
            if (cdb.opcode() == 0 && answered) {
                throw new TransportException("no answer");
            }
            answered = true;
            data.position(data.limit());
            return data.limit();
        }

        @Override
        public void close() {}
    }
}
