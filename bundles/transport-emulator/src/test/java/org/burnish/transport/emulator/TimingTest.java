package org.burnish.transport.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.TransportException;
import org.burnish.transport.emulator.drive.EmulatorTiming;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a drive says while it is at work, with a clock that the test moves. */
class TimingTest {

    private static final String TEST_UNIT_READY = "00 00 00 00 00 00";
    private static final String REQUEST_SENSE = "03 00 00 00 12 00";
    private static final String BLANK_IMMEDIATE = "a1 10 00 00 00 00 00 00 00 00 00 00";
    private static final EmulatorTiming TIMING =
            EmulatorTiming.parse("spinup=2000,blank=1000,quickblank=100,format=4000,quickformat=400,close=800,limit=1");

    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock();
    private Host host;

    @BeforeEach
    void loadBlankDisc() throws Exception {
        Path disc = folder.resolve("disc");
        new EmulatedMediumFactory().create("dvd-rw", disc);
        host = Host.emu(disc, TIMING, clock);
        host.send("1b 00 00 00 01 00");
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void driveBecomesReadyAfterSpinningUp() throws Exception {
        host.send("1b 00 00 00 02 00");
        host.send("1b 01 00 00 03 00");
        assertThat(host.refusal(TEST_UNIT_READY)).isEqualTo("6 28 00");
        assertThat(host.refusal(TEST_UNIT_READY)).isEqualTo("2 04 01");
        clock.advance(1999);
        assertThat(host.refusal(TEST_UNIT_READY)).isEqualTo("2 04 01");
        clock.advance(1);
        host.send(TEST_UNIT_READY);
    }

    @Test
    void startWithoutImmedWaitsForTheSpindle() throws Exception {
        host.send("1b 00 00 00 00 00");
        long begin = clock.nanos();
        host.send("1b 01 00 00 01 00");
        assertThat(clock.millisSince(begin)).isZero();
        host.send("1b 00 00 00 01 00");
        assertThat(clock.millisSince(begin)).isEqualTo(2000);
        host.send(TEST_UNIT_READY);
    }

    @Test
    void blankingTellsItsProgressInTheSenseData() throws Exception {
        host.send(BLANK_IMMEDIATE);
        clock.advance(250);
        assertThat(host.ask(REQUEST_SENSE)).isEqualTo("70 00 02 00 00 00 00 0a 00 00 00 00 04 07 00 80 40 00");
        clock.advance(500);
        assertThat(host.ask(REQUEST_SENSE)).isEqualTo("70 00 02 00 00 00 00 0a 00 00 00 00 04 07 00 80 c0 00");
        assertThat(host.refusal(TEST_UNIT_READY)).isEqualTo("2 04 07");
        assertThat(host.writeRefusal(0, 16)).isEqualTo("2 04 07");
        assertThat(host.ask("4a 01 00 00 10 00 00 00 08 00")).isEqualTo("00 06 04 56 00 02 00 00");
        clock.advance(250);
        assertThat(host.ask("4a 01 00 00 10 00 00 00 08 00")).isEqualTo("00 06 04 56 02 02 00 00");
        host.send(TEST_UNIT_READY);
    }

    @Test
    void blankingWithoutImmedEndsWhenItIsDone() throws Exception {
        long begin = clock.nanos();
        host.send("a1 01 00 00 00 00 00 00 00 00 00 00");
        assertThat(clock.millisSince(begin)).isEqualTo(100);
    }

    @Test
    void formattingSaysFormatInProgress() throws Exception {
        host.send("04 11 00 00 00 00", "00 02 00 08 00 23 10 20 00 00 08 00");
        assertThat(host.refusal(TEST_UNIT_READY)).isEqualTo("2 04 04");
        clock.advance(3999);
        assertThat(host.refusal(TEST_UNIT_READY)).isEqualTo("2 04 04");
        clock.advance(1);
        host.send(TEST_UNIT_READY);
    }

    @Test
    void writingIsAsFastAsTheMediumOnceTheBufferIsFull() throws Exception {
        long begin = clock.nanos();
        host.fill(0, 8192, 3);
        long bytes = 8192L * 2048;
        long whole = bytes / 8310;
        long buffered = 4L * 1024 * 1024 / 8310;
        assertThat(clock.millisSince(begin)).isBetween(whole - buffered - 2, whole - buffered + 2);
        assertThat(host.ask("5c 00 00 00 00 00 00 00 0c 00")).startsWith("00 0a 00 00 00 40 00 00 00 00 00");

        host.send("35 02 00 00 00 00 00 00 00 00");
        assertThat(host.refusal(TEST_UNIT_READY)).isEqualTo("2 04 08");
        clock.advance(buffered + 2);
        host.send(TEST_UNIT_READY);
    }

    @Test
    void closingIsALongWriteAndRaisesTheMediaEventAtItsEnd() throws Exception {
        host.write(0, 16, 3);
        host.send("35 00 00 00 00 00 00 00 00 00");
        host.send("5b 00 01 00 00 01 00 00 00 00");
        host.send("5b 01 02 00 00 00 00 00 00 00");
        clock.advance(799);
        assertThat(host.refusal(TEST_UNIT_READY)).isEqualTo("2 04 08");
        assertThat(host.ask("4a 01 00 00 10 00 00 00 08 00")).startsWith("00 06 04 56 00");
        clock.advance(1);
        host.send(TEST_UNIT_READY);
        assertThat(host.ask("4a 01 00 00 10 00 00 00 08 00")).startsWith("00 06 04 56 02");
    }

    @Test
    void synchronizingADiscAtOnceLastsUntilTheLeadOutIsWritten() throws Exception {
        host.send("55 10 00 00 00 00 00 00 3c 00", "00 00 00 00 00 00 00 00 05 32 42 05 08" + " 00".repeat(47));
        host.send("53 00 00 00 00 00 00 00 10 00");
        host.write(0, 16, 3);
        host.send("35 02 00 00 00 00 00 00 00 00");
        clock.advance(799);
        assertThat(host.refusal(TEST_UNIT_READY)).isEqualTo("2 04 08");
        clock.advance(10);
        host.send(TEST_UNIT_READY);
    }

    @Test
    void hostThatDoesNotWaitLongEnoughFindsTheDriveAtWork() throws Exception {
        Cdb blank = Cdb.of("BLANK", Cdb.Direction.NONE, 0xA1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThatThrownBy(() -> host.device().execute(blank, ScsiDevice.NO_DATA, Duration.ofMillis(400)))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("no answer to BLANK within 400 ms");
        assertThat(host.refusal(TEST_UNIT_READY)).isEqualTo("2 04 07");
        clock.advance(600);
        host.send(TEST_UNIT_READY);
    }

    @Test
    void settingIsRefusedWhenItHasUnknownWords() {
        assertThat(EmulatorTiming.parse("off")).isEqualTo(EmulatorTiming.OFF);
        assertThat(EmulatorTiming.parse("realistic")).isEqualTo(EmulatorTiming.REALISTIC);
        assertThatIllegalArgumentException().isThrownBy(() -> EmulatorTiming.parse("warp=9"));
        assertThatIllegalArgumentException().isThrownBy(() -> EmulatorTiming.parse("blank=soon"));
    }
}
