package org.burnish.recorder.internal.pipeline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.burnish.image.Digests;
import org.burnish.media.Medium;
import org.burnish.media.WriteRequest;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.RecordingListener;
import org.burnish.recorder.RecordingWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Of two drives one takes nothing until the other has all: without a lead neither would get on. */
@Timeout(value = 60, unit = SECONDS)
class LeadTest {

    private static final int MIB = 1 << 20;

    @TempDir
    Path folder;

    private final FakeContent content = FakeContent.of(1, 8 * MIB);
    private final FakeLayout layout = new FakeLayout(0).file(content);
    private final FakeWriter fast = new FakeWriter();
    private final FakeWriter slow = new FakeWriter();

    private SessionPlan plan(FakeWriter... writers) {
        Medium medium = FakeDrive.medium(Medium.State.BLANK, false, 0, 1_000_000);
        List<Target> targets = new ArrayList<>();
        for (FakeWriter each : writers) {
            targets.add(Target.drive(
                    targets.size(),
                    new FakeDrive(medium, null, each.calls),
                    medium,
                    WriteRequest.of(0, layout.blocks()),
                    each));
        }
        return new SessionPlan(layout, layout.blocks(), 1_000_000, targets);
    }

    private RunningRecording recording(SessionPlan plan, SlotStore store) {
        return new RunningRecording(
                plan, Optional.of(Digests.OF_JAVA), store, RecordingListener.NONE, new RecordingWatch() {});
    }

    private void slowEndsAfterFast(Lead lead) throws Exception {
        slow.gate = new CountDownLatch(1);
        SessionPlan plan = plan(fast, slow);
        RunningRecording recording = recording(plan, lead.store(plan)).start();
        while (fast.written() < layout.blocks()) {
            Thread.sleep(1);
        }
        assertThat(slow.written()).isZero();
        slow.gate.countDown();

        assertThat(recording.await().state()).isEqualTo(Outcome.State.COMPLETED);
        assertThat(slow.data.toByteArray()).isEqualTo(fast.data.toByteArray()).startsWith(content.bytes);
    }

    @Test
    void theFasterOfTwoDrivesGetsAllWhileThereIsMemory() throws Exception {
        slowEndsAfterFast(new Lead(MIB, 16 * MIB, 0, folder));
    }

    @Test
    void theFasterOfTwoDrivesGetsAllWhileThereIsRoomInAFile() throws Exception {
        slowEndsAfterFast(new Lead(MIB, MIB, 16 * MIB, folder));
        assertThat(Files.list(folder)).isEmpty();
    }

    @Test
    void theFasterOfTwoDrivesWaitsWhereThereIsRoomNoMore() throws Exception {
        slow.gate = new CountDownLatch(1);
        SessionPlan plan = plan(fast, slow);
        RunningRecording recording =
                recording(plan, new Lead(MIB, 2 * MIB, MIB, folder).store(plan)).start();
        while (fast.written() < 3 * MIB / 2048) {
            Thread.sleep(1);
        }
        Thread.sleep(50);
        assertThat(fast.written()).isEqualTo(3 * MIB / 2048);
        slow.gate.countDown();
        assertThat(recording.await().state()).isEqualTo(Outcome.State.COMPLETED);
        assertThat(slow.data.toByteArray()).isEqualTo(fast.data.toByteArray()).startsWith(content.bytes);
    }

    @Test
    void drivesThatKeepPaceGoRoundInFewBuffers() throws Exception {
        SessionPlan plan = plan(fast);
        SlotStore store = new Lead(MIB, 0, 0, folder).store(plan);
        Ring ring = new Ring(store);
        Ring.Cursor cursor = ring.cursor(null);
        Slot first = ring.claim();
        for (int i = 0; i < 100; i++) {
            Slot slot = i == 0 ? first : ring.claim();
            assertThat(slot).isSameAs(first);
            ring.publish(slot);
            cursor.advance();
        }
    }

    @Test
    void oneDriveNeedsNoFile() throws Exception {
        Lead lead = new Lead(16 * MIB, 16 * MIB, 16 * MIB, folder);
        try (SlotStore one = lead.store(plan(fast));
                SlotStore several = lead.store(plan(fast, slow))) {
            assertThat(one.capacity()).isEqualTo(16 * MIB / one.slotBytes());
            assertThat(several.capacity()).isEqualTo(32 * MIB / several.slotBytes());
        }
    }

    @Test
    void aFolderThatTakesNoFileIsNamed() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> new Lead(MIB, MIB, MIB, missing).store(plan(fast, slow)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(missing.toString());
    }
}
