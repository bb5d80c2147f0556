package org.burnish.mmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.burnish.scsi.IllegalRequestException;
import org.burnish.scsi.NotReadyException;
import org.burnish.scsi.SenseData;
import org.burnish.scsi.TransportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadyWaitTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final SenseData BUSY = SenseData.of(2, 0x04, 0x07);

    private final FakeClock clock = new FakeClock();
    private final FakeDevice device = new FakeDevice(clock);
    private final OpticalDrive drive = new OpticalDrive(device, clock);
    private final List<Double> fractions = new ArrayList<>();

    private Duration await(Duration limit) throws IOException {
        long begin = clock.nanos();
        drive.awaitReady(limit, ProgressListener.NONE);
        return Duration.ofNanos(clock.nanos() - begin);
    }

    private void busyFor(Duration time, SenseData answer) {
        long ready = clock.nanos() + time.toNanos();
        device.answers.put(0x00, () -> clock.nanos() < ready ? answer : FakeDevice.GOOD);
    }

    private static SenseData progress(int value) {
        return SenseData.parse(new byte[] {
            0x70, 0, 2, 0, 0, 0, 0, 10, 0, 0, 0, 0, 4, 4, 0, (byte) 0x80, (byte) (value >> 8), (byte) value
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 3, 7, 29, 56, 57, 100, 333, 1000, 12_345, 59_000})
    void waitEndsWithinFiftyMillisecondsOfReady(long millis) throws IOException {
        busyFor(Duration.ofMillis(millis), BUSY);
        Duration late = await(LIMIT).minusMillis(millis);
        assertThat(late).isBetween(Duration.ZERO, Duration.ofMillis(50));
    }

    @Test
    void readyDriveIsAskedOnce() throws IOException {
        await(LIMIT);
        assertThat(device.log).containsExactly("00 00 00 00 00 00");
        assertThat(clock.pauses).isEmpty();
    }

    @Test
    void pausesDoubleUpToTwentyFiveMilliseconds() throws IOException {
        device.script(0x00, BUSY, BUSY, BUSY, BUSY, BUSY, BUSY, BUSY, FakeDevice.GOOD);
        await(LIMIT);
        assertThat(clock.pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 25L, 25L);
    }

    @Test
    void missingMediumEndsTheWait() throws IOException {
        device.script(0x00, BUSY, SenseData.of(2, 0x3A, 0x02));
        await(LIMIT);
        assertThat(device.log).hasSize(2);
    }

    @Test
    void mediumChangeKeepsPolling() throws IOException {
        device.script(0x00, SenseData.of(6, 0x28, 0), BUSY, FakeDevice.GOOD);
        await(LIMIT);
        assertThat(device.log).hasSize(3);
    }

    @Test
    void untoldCauseCountsAsReadyAfterFiveSeconds() throws IOException {
        device.script(0x00, SenseData.of(2, 0x04, 0x00));
        assertThat(await(LIMIT)).isBetween(Duration.ofSeconds(5), Duration.ofMillis(5050));
    }

    @Test
    void neededStartOrHandIsAnError() {
        device.script(0x00, SenseData.of(2, 0x04, 0x02));
        assertThatThrownBy(() -> await(LIMIT)).isInstanceOf(NotReadyException.class);
        device.script(0x00, SenseData.of(2, 0x04, 0x03));
        assertThatThrownBy(() -> await(LIMIT)).isInstanceOf(NotReadyException.class);
    }

    @Test
    void otherSenseIsAnError() {
        device.script(0x00, BUSY, SenseData.of(5, 0x72, 0x03));
        assertThatThrownBy(() -> await(LIMIT)).isInstanceOf(IllegalRequestException.class);
    }

    @Test
    void tooLongAWaitTellsTheLastAnswer() {
        device.script(0x00, BUSY);
        assertThatThrownBy(() -> await(Duration.ofSeconds(2)))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("fake:drive")
                .hasMessageContaining("2 s")
                .hasMessageContaining("[2 04 07]");
    }

    @Test
    void progressComesFromTheSenseData() throws IOException {
        device.script(0x00, progress(0x4000), progress(0xC000), FakeDevice.GOOD);
        drive.awaitReady(LIMIT, (fraction, elapsed) -> fractions.add(fraction));
        assertThat(fractions).containsExactly(0.25, 0.75);
        assertThat(device.count("03")).isZero();
    }

    @Test
    void progressIsRequestedWhereTheAnswerTellsNone() throws IOException {
        device.script(0x00, BUSY, BUSY, FakeDevice.GOOD);
        device.script(
                0x03,
                "70 00 00 00 00 00 00 0a 00 00 00 00 00 16 00 80 80 00",
                "70 00 00 00 00 00 00 0a 00 00 00 00 00 00 00 00 00 00");
        drive.awaitReady(LIMIT, (fraction, elapsed) -> fractions.add(fraction));
        assertThat(fractions).containsExactly(0.5, Double.NaN);
    }

    @Test
    void interruptionEndsTheWait() {
        device.script(0x00, BUSY);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> await(LIMIT)).isInstanceOf(InterruptedIOException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void listenerThatThrowsEndsTheWait() {
        device.script(0x00, progress(1));
        assertThatThrownBy(() -> drive.awaitReady(LIMIT, (fraction, elapsed) -> {
                    throw new IllegalStateException("cancelled");
                }))
                .hasMessage("cancelled");
    }

    @Test
    void blankIsBegunAtOnceAndAwaited() throws IOException {
        busyFor(Duration.ofSeconds(3), progress(0x8000));
        long begin = clock.nanos();
        drive.blank(1, (fraction, elapsed) -> fractions.add(fraction));
        assertThat(device.log.get(0)).isEqualTo("a1 11 00 00 00 00 00 00 00 00 00 00");
        assertThat(Duration.ofNanos(clock.nanos() - begin)).isBetween(Duration.ofSeconds(3), Duration.ofMillis(3050));
        assertThat(fractions).contains(0.5);
    }

    @Test
    void withoutImmediateTheCommandItselfWaits() throws IOException {
        drive.useImmediate(false);
        drive.closeTrack(3, ProgressListener.NONE);
        drive.closeSession(ProgressListener.NONE);
        drive.synchronizeCache(ProgressListener.NONE);
        assertThat(device.log)
                .contains("5b 00 01 00 00 03 00 00 00 00", "5b 00 02 00 00 00 00 00 00 00")
                .contains("35 00 00 00 00 00 00 00 00 00");
    }
}
