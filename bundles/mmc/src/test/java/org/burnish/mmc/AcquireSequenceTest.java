package org.burnish.mmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.mmc.mode.WriteParameters;
import org.burnish.scsi.IllegalRequestException;
import org.burnish.scsi.SenseData;
import org.burnish.scsi.TransportException;
import org.junit.jupiter.api.Test;

class AcquireSequenceTest {

    private static final String NAME = "05 80 05 32 1f 00 00 00 42 55 52 4e 49 53 48 20"
            + " 45 4d 55 20 42 44 2d 52 45 20 20 20 20 20 20 20 31 2e 30 30";
    private static final SenseData UNKNOWN = SenseData.of(5, 0x20, 0);

    private final FakeClock clock = new FakeClock();
    private final FakeDevice device = new FakeDevice(clock).script(0x12, NAME);
    private final OpticalDrive drive = new OpticalDrive(device, clock);

    private void recorder() {
        device.script(0x46, "00 00 00 0c 00 00 00 43 01 07 11 04 1f 00 00 00");
        device.script(
                0xAC,
                "00 00 00 24 00 00 00 00 00 00 00 00 00 ba 73 ff 00 00 46 3c 00 00 46 3c",
                "00 00 00 24 00 00 00 00 00 00 00 00 00 ba 73 ff 00 00 46 3c 00 00 46 3c"
                        + " 00 00 00 00 00 ba 73 ff 00 00 46 3c 00 00 23 1e",
                "00 00 00 14 00 00 00 00 00 00 00 00 00 00 23 1e 00 ba 73 ff 00 00 46 3c");
        device.script(
                0x5A,
                "00 18 00 00 00 00 00 00 2a 10 3f 37 f1 73 29 00 23 1b 00 01 10 00 23 1b 00 00",
                "00 12 00 00 00 00 00 00 81 0a 80 20 00 00 00 00 05 00 00 00",
                "00 3a 00 00 00 00 00 00 05 32 41 c4 08 10" + " 00".repeat(46));
    }

    @Test
    void acquiringLocksStartsAndAsks() throws IOException {
        recorder();
        DriveIdentity identity = drive.acquire(false);
        assertThat(identity.inquiry().vendor()).isEqualTo("BURNISH");
        assertThat(identity.currentProfile()).isEqualTo(0x43);
        assertThat(identity.writeSpeeds())
                .extracting(speed -> speed.writeSpeed())
                .containsExactly(0x463CL, 0x231EL);
        assertThat(identity.readPerformance()).hasSize(1);
        assertThat(identity.errorRecovery().orElseThrow().readRetries()).isEqualTo(32);
        assertThat(identity.capabilities().orElseThrow().writeFlags()).isEqualTo(0x37);
        assertThat(identity.writeParameters().map(WriteParameters::length)).hasValue(52);
        assertThat(device.log)
                .containsExactly(
                        "12 00 00 00 24 00",
                        "1e 00 00 00 01 00",
                        "1b 01 00 00 01 00",
                        "00 00 00 00 00 00",
                        "1b 00 00 00 01 00",
                        "5a 00 2a 00 00 00 00 00 1e 00",
                        "46 00 00 00 00 00 00 00 08 00",
                        "46 00 00 00 00 00 00 00 10 00",
                        "ac 00 00 00 00 00 00 00 00 01 03 00",
                        "ac 00 00 00 00 00 00 00 00 02 03 00",
                        "ac 10 00 00 00 00 00 00 00 01 00 00",
                        "5a 00 01 00 00 00 00 00 1e 00",
                        "5a 00 05 00 00 00 00 00 1e 00",
                        "5a 00 05 00 00 00 00 00 3c 00");
        assertThat(clock.pauses).isEmpty();
    }

    @Test
    void loadIsSynchronousAndFirst() throws IOException {
        recorder();
        drive.acquire(true);
        assertThat(device.log.get(1)).isEqualTo("1b 00 00 00 03 00");
    }

    @Test
    void oldDriveThatKnowsLittleIsAcquiredAllTheSame() throws IOException {
        for (int opcode : new int[] {0x1B, 0x1E, 0x46, 0x5A, 0xAC}) {
            device.script(opcode, UNKNOWN);
        }
        DriveIdentity identity = drive.acquire(true);
        assertThat(identity.configuration()).isEmpty();
        assertThat(identity.capabilities()).isEmpty();
        assertThat(identity.writeSpeeds()).isEmpty();
        assertThat(identity.writeParameters()).isEmpty();
        assertThat(identity.currentProfile()).isZero();
    }

    @Test
    void driveWithoutMediumIsAcquired() throws IOException {
        recorder();
        device.script(0x00, SenseData.of(6, 0x29, 0), SenseData.of(2, 0x3A, 1));
        device.script(0x1B, SenseData.of(2, 0x3A, 1));
        device.script(0xAC, SenseData.of(2, 0x3A, 1));
        assertThat(drive.acquire(false).inquiry().product()).isEqualTo("EMU BD-RE");
    }

    @Test
    void driveWithAnUnreadableMediumIsAcquired() throws IOException {
        recorder();
        device.script(0x00, SenseData.of(2, 0x30, 0x02));
        assertThat(drive.acquire(false).currentProfile()).isEqualTo(0x43);
    }

    @Test
    void diskIsRefusedBeforeAnythingIsDoneToIt() {
        device.script(0x12, NAME.replaceFirst("05", "00"));
        assertThatThrownBy(() -> drive.acquire(true))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("fake:drive")
                .hasMessageContaining("00h");
        assertThat(device.log).hasSize(1);
    }

    @Test
    void failedAcquiringUnlocksTheTray() {
        recorder();
        device.script(0x46, SenseData.of(4, 0x44, 0));
        assertThatThrownBy(() -> drive.acquire(false)).hasMessageContaining("[4 44 00]");
        assertThat(device.log).last().isEqualTo("1e 00 00 00 00 00");
    }

    @Test
    void releaseUnlocksAndSpinsDown() throws IOException {
        drive.release(false);
        assertThat(device.log).containsExactly("1e 00 00 00 00 00", "1b 01 00 00 00 00");
    }

    @Test
    void releaseWritesWhatIsPendingBeforeItEjects() throws IOException {
        drive.write(0, ByteBuffer.allocateDirect(2048), false);
        drive.release(true);
        assertThat(device.log)
                .containsExactly(
                        "2a 00 00 00 00 00 00 00 01 00",
                        "35 02 00 00 00 00 00 00 00 00",
                        "00 00 00 00 00 00",
                        "1e 00 00 00 00 00",
                        "1b 00 00 00 02 00");
    }

    @Test
    void refusedEjectIsReported() {
        device.script(0x1B, SenseData.of(5, 0x53, 0x02));
        assertThatThrownBy(() -> drive.release(true))
                .isInstanceOf(IllegalRequestException.class)
                .hasMessageContaining("Medium removal prevented");
    }
}
