package org.burnish.transport.emulator.medium.dvd.plus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.transport.emulator.EmulatedMediumFactory;
import org.burnish.transport.emulator.Host;
import org.burnish.transport.emulator.ManualClock;
import org.burnish.transport.emulator.drive.DriveClock;
import org.burnish.transport.emulator.drive.EmulatorTiming;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DVD+RW and its formatting in the background (MMC-6, clause 4), with a clock that the test moves. */
class DvdPlusRwTest {
    /** The lead-in takes a second, all of the disc 100 of them. */
    private static final EmulatorTiming TIMING = EmulatorTiming.parse("quickformat=1000,format=100000,close=500");

    private static final String FORMAT_UNIT = "04 11 00 00 00 00";
    private static final String NEW = "00 02 00 08 ff ff ff ff 98 00 00 00";
    private static final String RESTART = "00 02 00 08 ff ff ff ff 98 00 00 01";
    private static final String STOP = "5b 01 00 00 00 00 00 00 00 00";
    private static final String CLOSE_SESSION = "5b 01 02 00 00 00 00 00 00 00";
    private static final String DISC_INFORMATION = "51 00 00 00 00 00 00 00 22 00";
    private static final String TEST_UNIT_READY = "00 00 00 00 00 00";
    private static final String REQUEST_SENSE = "03 00 00 00 12 00";
    private static final String MEDIA_EVENT = "4a 01 00 00 10 00 00 00 08 00";

    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock();
    private Host host;

    @BeforeEach
    void loadBlankDisc() throws Exception {
        new EmulatedMediumFactory().create("dvd+rw", folder.resolve("disc"));
        host = Host.emu(folder.resolve("disc"), TIMING, clock);
    }

    @AfterEach
    void close() {
        host.close();
    }

    /** Formats until the background takes over. */
    private void format(String parameters) throws Exception {
        host.send(FORMAT_UNIT, parameters);
        clock.advance(1000);
        host.send(TEST_UNIT_READY);
    }

    @Test
    void blankDiscIsUnformatted() throws Exception {
        assertThat(host.ask("46 00 00 00 00 00 00 00 08 00")).endsWith("00 00 00 1a");
        assertThat(host.ask(DISC_INFORMATION))
                .isEqualTo("00 20 10 01 01 01 01 20 ff 00 00 00 00 00 00 00 00 00 00 00 00 23 05 40"
                        + " 00 00 00 00 00 00 00 00 00 00");
        assertThat(host.ask("52 01 00 00 00 01 00 00 24 00"))
                .isEqualTo("00 2e 01 01 00 04 41 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 10 00 23 05 40"
                        + " 00 00 00 00 00 00 00 00");
        assertThat(host.ask("23 00 00 00 00 00 00 00 fc 00"))
                .isEqualTo("00 00 00 10 00 23 05 40 01 00 08 00 00 23 05 40 98 00 00 00");
        assertThat(host.ask("25 00 00 00 00 00 00 00 00 00")).isEqualTo("00 00 00 00 00 00 08 00");
        assertThat(host.ask("46 02 00 2a 00 00 00 00 10 00")).endsWith("00 2a 01 04 01 00 00 00");
        assertThat(host.ask("46 02 00 20 00 00 00 00 0c 00")).endsWith("00 20 04 0c");
        assertThat(host.writeRefusal(0, 16)).isEqualTo("5 30 10");
        assertThat(host.readRefusal(0, 16)).isEqualTo("5 30 10");
    }

    @Test
    void writingIsPossibleOnceTheBackgroundTakesOver() throws Exception {
        host.send(FORMAT_UNIT, NEW);
        assertThat(host.refusal(TEST_UNIT_READY)).isEqualTo("2 04 04");
        assertThat(host.refusal(DISC_INFORMATION)).isEqualTo("2 04 04");
        clock.advance(1000);
        host.send(TEST_UNIT_READY);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 15 01 01 01 01 22 00");
        assertThat(host.ask("25 00 00 00 00 00 00 00 00 00")).isEqualTo("00 23 05 3f 00 00 08 00");
        assertThat(host.ask("46 02 00 20 00 00 00 00 18 00"))
                .endsWith("00 20 05 0c 00 23 05 3f 00 00 08 00 00 10 01 00");
        host.write(2_000_001, 3, 7);
        assertThat(host.read(2_000_001, 3)).containsOnly(7);
        assertThat(host.read(2_295_103, 1)).containsOnly(0);
        assertThat(host.writeRefusal(2_295_104, 1)).isEqualTo("5 21 00");
    }

    @Test
    void progressIsInTheSenseDataOfAReadyDrive() throws Exception {
        format(NEW);
        clock.advance(25_000);
        host.send(TEST_UNIT_READY);
        assertThat(host.ask(REQUEST_SENSE)).startsWith("70 00 00 00 00 00 00 0a 00 00 00 00 04 04 00 80 40 00");
        clock.advance(50_000);
        assertThat(host.ask(REQUEST_SENSE)).startsWith("70 00 00 00 00 00 00 0a 00 00 00 00 04 04 00 80 c0 00");
        host.ask(MEDIA_EVENT);
        clock.advance(25_001);
        assertThat(host.ask(REQUEST_SENSE)).startsWith("70 00 00 00 00 00 00 0a 00 00 00 00 00 00");
        assertThat(host.ask(MEDIA_EVENT)).isEqualTo("00 06 04 56 05 02 00 00");
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 1e 01 01 01 01 23 00");
    }

    @Test
    void formattingIsAsFarAfterManyShortWaitsAsAfterALongOne() throws Exception {
        format(NEW);
        for (int i = 0; i < 1000; i++) {
            clock.advance(50);
            host.send(TEST_UNIT_READY);
        }
        assertThat(host.ask(REQUEST_SENSE)).matches(".* 80 (7f f[e-f]|80 00)");
    }

    @Test
    void closedSessionStopsTheFormatAndMakesTheDiscReadable() throws Exception {
        format(NEW);
        host.write(0, 48, 5);
        host.send(CLOSE_SESSION);
        assertThat(host.refusal(DISC_INFORMATION)).isEqualTo("2 04 08");
        clock.advance(500);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 1e 01 01 01 01 21 00");
        assertThat(host.ask("23 00 00 00 00 00 00 00 fc 00"))
                .isEqualTo("00 00 00 10 00 00 00 30 02 00 08 00 00 23 05 40 98 00 00 00");
        assertThat(host.read(0, 48)).containsOnly(5);
        assertThat(host.readRefusal(48, 16)).isEqualTo("5 21 00");
        host.write(16, 1, 6);
        assertThat(host.writeRefusal(48, 16)).isEqualTo("5 2C 00");
        clock.advance(1_000_000);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 1e 01 01 01 01 21 00");
    }

    @Test
    void restartGoesOnWhereTheFormatWasStopped() throws Exception {
        format(NEW);
        host.write(0, 48, 5);
        clock.advance(10_000);
        host.send(STOP);
        clock.advance(500);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 15 01 01 01 01 21 00");
        format(RESTART);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 15 01 01 01 01 22 00");
        assertThat(host.read(0, 48)).containsOnly(5);
        clock.advance(90_000);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 1e 01 01 01 01 23 00");
        format("00 02 00 08 00 00 00 00 98 00 00 01");
        assertThat(host.read(0, 48)).containsOnly(5);
        host.send(STOP);
        clock.advance(500);
        host.send(CLOSE_SESSION);
        clock.advance(500);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 1e 01 01 01 01 23 00");
    }

    @Test
    void newFormatMakesAllZero() throws Exception {
        format(NEW);
        host.write(0, 16, 5);
        format(NEW);
        assertThat(host.read(0, 16)).containsOnly(0);
    }

    @Test
    void ejectingStopsTheFormat() throws Exception {
        format(NEW);
        host.write(0, 32, 5);
        host.send("1b 00 00 00 02 00");
        host.send("1b 00 00 00 03 00");
        assertThat(host.refusal(TEST_UNIT_READY)).isEqualTo("6 28 00");
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 15 01 01 01 01 21 00");
        assertThat(host.read(0, 32)).containsOnly(5);
    }

    @Test
    void powerCutLeavesAPartlyFormattedDisc() throws Exception {
        format(NEW);
        host.fill(0, 8192, 5);
        Path copy = folder.resolve("copy");
        Files.copy(folder.resolve("disc"), copy);
        try (Host later = Host.emu(copy, TIMING, clock)) {
            assertThat(later.ask(DISC_INFORMATION)).startsWith("00 20 15 01 01 01 01 21 00");
            assertThat(later.read(0, 6144)).containsOnly(5);
            later.send(FORMAT_UNIT, RESTART);
            clock.advance(1000);
            assertThat(later.read(0, 8192)).containsOnly(5);
        }
    }

    @Test
    void formatParametersThatFitNoOfferAreRefused() {
        assertThat(host.refusal(FORMAT_UNIT, RESTART)).isEqualTo("5 26 00");
        assertThat(host.refusal(FORMAT_UNIT, "00 02 00 08 ff ff ff ff 98 00 00 02"))
                .isEqualTo("5 26 00");
        assertThat(host.refusal(FORMAT_UNIT, "00 02 00 08 00 00 10 00 98 00 00 00"))
                .isEqualTo("5 26 00");
        assertThat(host.refusal(FORMAT_UNIT, "00 02 00 08 00 23 05 40 00 00 08 00"))
                .isEqualTo("5 26 00");
        assertThat(host.refusal("a1 00 00 00 00 00 00 00 00 00 00 00")).isEqualTo("5 30 00");
        assertThat(host.refusal("5b 00 05 00 00 00 00 00 00 00")).isEqualTo("5 24 00");
        assertThat(host.refusal("5b 00 01 00 00 01 00 00 00 00")).isEqualTo("5 24 00");
        assertThat(host.refusal("53 00 00 00 00 00 00 00 10 00")).isEqualTo("5 30 05");
    }

    @Test
    void withoutTimingTheFormatIsCompleteAtOnce() throws Exception {
        Path disc = folder.resolve("quick");
        new EmulatedMediumFactory().create("dvd+rw", disc);
        try (Host quick = Host.emu(disc, EmulatorTiming.OFF, DriveClock.SYSTEM)) {
            quick.send(FORMAT_UNIT, NEW);
            assertThat(quick.ask(DISC_INFORMATION)).startsWith("00 20 1e 01 01 01 01 23 00");
            assertThat(quick.ask("43 00 00 00 00 00 01 00 20 00"))
                    .isEqualTo("00 12 01 01 00 14 01 00 00 00 00 00 00 14 aa 00 00 23 05 40");
        }
        try (Host again = Host.emu(disc)) {
            assertThat(again.ask(DISC_INFORMATION)).startsWith("00 20 1e 01 01 01 01 23 00");
        }
    }

    @Test
    void leadInNamesBookAndProduct() throws Exception {
        assertThat(host.ask("ad 00 00 00 00 00 00 00 00 10 00 00"))
                .isEqualTo("08 02 00 00 92 02 04 00 00 03 00 00 00 26 05 3f");
        assertThat(host.ask("ad 00 00 00 00 00 00 11 00 22 00 00")).endsWith("42 55 52 4e 49 53 48 00 57 30 31");
        assertThat(host.ask("ac 00 00 00 00 00 00 00 00 01 03 00"))
                .isEqualTo("00 00 00 44 00 00 00 00 00 00 00 00 00 23 05 3f 00 00 2b 48 00 00 2b 48");
    }
}
