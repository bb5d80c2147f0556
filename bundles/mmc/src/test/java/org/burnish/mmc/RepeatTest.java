package org.burnish.mmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.burnish.mmc.command.FormatUnit;
import org.burnish.mmc.command.ReadCapacity;
import org.burnish.mmc.command.ReserveTrack;
import org.burnish.mmc.command.TestUnitReady;
import org.burnish.mmc.mode.WriteParameters;
import org.burnish.scsi.BusyException;
import org.burnish.scsi.IllegalRequestException;
import org.burnish.scsi.MediumErrorException;
import org.burnish.scsi.NotReadyException;
import org.burnish.scsi.SenseData;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.UnitAttentionException;
import org.junit.jupiter.api.Test;

class RepeatTest {

    private static final SenseData ATTENTION = SenseData.of(6, 0x28, 0);
    private static final SenseData LONG_WRITE = SenseData.of(2, 0x04, 0x08);
    private static final SenseData REFUSED = SenseData.of(5, 0x24, 0);
    private static final SenseData RECOVERED = SenseData.of(1, 0x17, 0x01);

    private static final int BUSY = 0x08;
    private static final int TASK_SET_FULL = 0x28;

    private final FakeClock clock = new FakeClock();
    private final FakeDevice device = new FakeDevice(clock);
    private final OpticalDrive drive = new OpticalDrive(device, clock);

    @Test
    void unitAttentionIsRepeatedAndTheAnswerDecoded() throws IOException {
        device.script(0x25, ATTENTION, LONG_WRITE, "00 00 0b 7f 00 00 08 00");
        assertThat(drive.capacity().blocks()).isEqualTo(0xB80);
        assertThat(device.count("25")).isEqualTo(3);
    }

    @Test
    void illegalRequestIsNotRepeated() {
        device.script(0x53, REFUSED);
        assertThatThrownBy(() -> drive.send(new ReserveTrack(16))).isInstanceOf(IllegalRequestException.class);
        assertThat(device.log).hasSize(1);
    }

    @Test
    void driveThatRefusesImmedIsAskedWithoutItFromThenOn() throws IOException {
        device.script(0x35, REFUSED, FakeDevice.GOOD);
        drive.synchronizeCache(ProgressListener.NONE);
        drive.closeSession(ProgressListener.NONE);
        assertThat(device.log)
                .contains("35 02 00 00 00 00 00 00 00 00", "35 00 00 00 00 00 00 00 00 00")
                .contains("5b 00 02 00 00 00 00 00 00 00");
    }

    @Test
    void driveThatRefusesImmedOfFormatUnitFormatsWithoutIt() throws IOException {
        device.script(0x04, SenseData.of(5, 0x26, 0), FakeDevice.GOOD);
        drive.format(new FormatUnit(0, 0x13, 0, 0x10, true, false, false, false), ProgressListener.NONE);
        drive.closeSession(ProgressListener.NONE);
        assertThat(device.sent)
                .containsExactly("00 02 00 08 00 00 00 00 4c 00 00 10", "00 00 00 08 00 00 00 00 4c 00 00 10");
        assertThat(device.log).contains("5b 00 02 00 00 00 00 00 00 00");
    }

    @Test
    void driveThatRefusedImmedOfFormatUnitIsAskedWithoutItFromThenOn() throws IOException {
        device.script(0x04, SenseData.of(5, 0x26, 0), FakeDevice.GOOD);
        FormatUnit grow = new FormatUnit(0, 0x13, 0, 0x10, true, false, false, false);
        drive.format(grow, ProgressListener.NONE);
        device.sent.clear();
        drive.format(grow, ProgressListener.NONE);
        assertThat(device.sent).containsExactly("00 00 00 08 00 00 00 00 4c 00 00 10");
    }

    @Test
    void refusalOfFormatUnitForAnotherReasonIsTheAnswer() {
        device.script(0x04, SenseData.of(5, 0x26, 0x01), FakeDevice.GOOD);
        assertThatThrownBy(() -> drive.format(
                        new FormatUnit(0, 0x13, 0, 0x10, true, false, false, false), ProgressListener.NONE))
                .isInstanceOf(IllegalRequestException.class);
        assertThat(device.sent).hasSize(1);
    }

    @Test
    void formattingEndsWhenTheDriveIsReady() throws IOException {
        device.script(0x00, SenseData.of(2, 0x04, 0x04), SenseData.of(2, 0x04, 0x04), FakeDevice.GOOD);
        drive.format(new FormatUnit(0, 0x13, 0, 0x10, true, false, false, false), ProgressListener.NONE);
        assertThat(device.count("00 ")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void refusalWithoutImmedIsTheAnswer() {
        device.script(0xA1, REFUSED);
        assertThatThrownBy(() -> drive.blank(0, ProgressListener.NONE)).isInstanceOf(IllegalRequestException.class);
        assertThat(device.log).hasSize(2);
    }

    @Test
    void missingMediumIsNotRepeated() {
        device.script(0x25, SenseData.of(2, 0x3A, 0x01));
        assertThatThrownBy(drive::capacity).isInstanceOf(NotReadyException.class);
        assertThat(device.log).hasSize(1);
    }

    @Test
    void testUnitReadyIsNotRepeated() {
        device.script(0x00, ATTENTION, FakeDevice.GOOD);
        assertThatThrownBy(() -> drive.send(new TestUnitReady())).isInstanceOf(UnitAttentionException.class);
        assertThat(device.log).hasSize(1);
    }

    @Test
    void busyDriveIsGivenUpWhenTheTimeoutIsOver() {
        device.script(0x25, LONG_WRITE);
        long begin = clock.nanos();
        assertThatThrownBy(drive::capacity)
                .isInstanceOf(NotReadyException.class)
                .hasMessageContaining("[2 04 08]")
                .hasMessageContaining("fake:drive");
        Duration taken = Duration.ofNanos(clock.nanos() - begin);
        assertThat(taken)
                .isBetween(
                        Duration.ofMillis(29_900), new ReadCapacity().timeout().plusMillis(1));
    }

    @Test
    void recoveredErrorIsSuccess() throws IOException {
        device.script(0x2A, RECOVERED);
        ByteBuffer data = ByteBuffer.allocateDirect(4096);
        assertThat(drive.write(0, data, false)).isEqualTo(2);
        assertThat(data.hasRemaining()).isFalse();
        assertThat(drive.writeRepeats()).isZero();
    }

    @Test
    void writeIsRepeatedAtOnceThenWithGrowingPauses() throws IOException {
        Object[] script = new Object[17];
        java.util.Arrays.fill(script, LONG_WRITE);
        script[16] = FakeDevice.GOOD;
        device.script(0x2A, script);
        drive.write(7, ByteBuffer.allocateDirect(2048), false);
        assertThat(device.count("2a 00 00 00 00 07 00 00 01 00")).isEqualTo(17);
        assertThat(clock.pauses).containsExactly(2L, 4L, 6L, 8L, 10L, 12L, 14L, 16L, 18L, 20L, 22L, 24L, 25L, 25L, 25L);
        assertThat(drive.writeRepeats()).isEqualTo(16);
    }

    @Test
    void writeIsSplitByWhatTheDeviceCarries() throws IOException {
        device.maxTransfer = 8192;
        ByteBuffer data = ByteBuffer.allocateDirect(11 * 2048).position(2048);
        assertThat(drive.maxTransferBlocks()).isEqualTo(4);
        assertThat(drive.write(0x100, data, true)).isEqualTo(10);
        assertThat(device.log)
                .containsExactly(
                        "aa 00 00 00 01 00 00 00 00 04 80 00",
                        "aa 00 00 00 01 04 00 00 00 04 80 00",
                        "aa 00 00 00 01 08 00 00 00 02 80 00");
        assertThat(data.position()).isEqualTo(data.limit()).isEqualTo(11 * 2048);
    }

    @Test
    void readIsSplitAndFillsTheBufferInOrder() throws IOException {
        device.maxTransfer = 2048;
        device.script(0x28, "11 ".repeat(2047) + "11", "22 ".repeat(2047) + "22");
        ByteBuffer data = ByteBuffer.allocateDirect(3 * 2048);
        drive.read(5, 2, data);
        assertThat(device.log).containsExactly("28 00 00 00 00 05 00 00 01 00", "28 00 00 00 00 06 00 00 01 00");
        assertThat(data.position()).isEqualTo(4096);
        assertThat(data.limit()).isEqualTo(3 * 2048);
        assertThat(data.get(2047)).isEqualTo((byte) 0x11);
        assertThat(data.get(2048)).isEqualTo((byte) 0x22);
    }

    @Test
    void shortReadWithoutAReasonIsAnError() {
        device.lastBytesShort = 512;
        assertThatThrownBy(() -> drive.read(0, 1, ByteBuffer.allocateDirect(2048)))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("1536 of 2048");
        assertThatThrownBy(() -> drive.write(0, ByteBuffer.allocateDirect(2048), false))
                .isInstanceOf(TransportException.class);
    }

    @Test
    void busyDeviceIsAskedAgainByTheDriveAlone() throws IOException {
        device.script(0x25, BUSY, TASK_SET_FULL, "00 00 0b 7f 00 00 08 00");
        assertThat(drive.capacity().blocks()).isEqualTo(0xB80);
        assertThat(device.count("25")).isEqualTo(3);
        device.script(0x2A, BUSY, FakeDevice.GOOD);
        drive.write(7, ByteBuffer.allocateDirect(2048), false);
        assertThat(drive.writeRepeats()).isEqualTo(1);
    }

    @Test
    void deviceThatStaysBusyIsGivenUpWhenTheTimeoutIsOver() {
        device.script(0x25, BUSY);
        assertThatThrownBy(drive::capacity).isInstanceOf(BusyException.class).hasMessageContaining("was busy");
        assertThat(clock.nanos()).isGreaterThan(Duration.ofSeconds(29).toNanos());
    }

    @Test
    void busyDeviceIsWaitedForUntilItIsReady() throws IOException {
        device.script(0x00, BUSY, TASK_SET_FULL, FakeDevice.GOOD);
        drive.awaitReady(Duration.ofSeconds(9), (fraction, since) -> {});
        assertThat(device.count("00")).isEqualTo(3);
        device.script(0x00, BUSY);
        assertThatThrownBy(() -> drive.awaitReady(Duration.ofSeconds(9), ProgressListener.NONE))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("was not ready after 9 s");
    }

    @Test
    void blocksBeforeTheOneThatTheDriveNamesAreRead() {
        device.script(0x28, named(3, 0x105), FakeDevice.GOOD);
        ByteBuffer data = ByteBuffer.allocateDirect(16 * 2048);
        assertThatThrownBy(() -> drive.read(0x100, 16, data)).isInstanceOf(MediumErrorException.class);
        assertThat(device.log).containsExactly("28 00 00 00 01 00 00 00 10 00", "28 00 00 00 01 00 00 00 05 00");
        assertThat(data.position()).isEqualTo(5 * 2048);
        assertThat(data.limit()).isEqualTo(data.capacity());
    }

    @Test
    void driveThatNamesABlockBehindAnotherBadOneIsNotBelieved() {
        device.script(0x28, named(3, 0x105), named(3, 0x102), FakeDevice.GOOD);
        ByteBuffer data = ByteBuffer.allocateDirect(16 * 2048);
        assertThatThrownBy(() -> drive.read(0x100, 16, data)).isInstanceOf(MediumErrorException.class);
        assertThat(device.log).hasSize(2);
        assertThat(data.position()).isZero();
    }

    @Test
    void driveThatNamesABlockOfAnotherCommandIsNotBelieved() {
        device.maxTransfer = 8 * 2048;
        device.script(0x28, FakeDevice.GOOD, named(3, 0x105));
        ByteBuffer data = ByteBuffer.allocateDirect(16 * 2048);
        assertThatThrownBy(() -> drive.read(0x100, 16, data)).isInstanceOf(MediumErrorException.class);
        assertThat(device.log).hasSize(2);
        assertThat(data.position()).isEqualTo(8 * 2048);
    }

    private static SenseData named(int key, int lba) {
        byte[] bytes = SenseData.of(key, 0x11, 0x05).toByteArray();
        bytes[0] |= (byte) 0x80;
        ByteBuffer.wrap(bytes).putInt(3, lba);
        return SenseData.parse(bytes);
    }

    @Test
    void partOfABlockIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> drive.write(0, ByteBuffer.allocateDirect(2049), false));
        assertThatIllegalArgumentException().isThrownBy(() -> drive.read(0, 2, ByteBuffer.allocateDirect(4095)));
        assertThat(device.log).isEmpty();
    }

    @Test
    void parameterListTravelsInADirectBuffer() throws IOException {
        drive.modeSelect(WriteParameters.discAtOnce(false).toPage());
        assertThat(device.log).containsExactly("55 10 00 00 00 00 00 00 3c 00");
        assertThat(device.direct).containsOnly(true);
    }

    @Test
    void interruptionEndsTheRepeating() {
        device.script(0x25, LONG_WRITE);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(drive::capacity).isInstanceOf(InterruptedIOException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void interruptionEndsARealPauseAndStaysSet() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Clock.SYSTEM.sleep(1_000_000_000L)).isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void closingClosesTheDevice() {
        drive.close();
        assertThat(device.closed).isTrue();
    }
}
