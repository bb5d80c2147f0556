package org.burnish.transport.emulator.medium.dvd.minus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.burnish.transport.emulator.Host;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DVD-RW in sequential recording, as clause 4 of MMC-6 has it; the addresses are those of a real disc. */
class SequentialDvdTest {

    /** MODE SELECT(10) of page 05h: header, then the page as choreographed for DVD-RW. */
    private static final String SELECT = "55 10 00 00 00 00 00 00 3c 00";

    private static final String INCREMENTAL_MULTI = page("60 e5 08 10", "10");
    private static final String INCREMENTAL_CLOSE = page("60 25 08 10", "10");
    private static final String INCREMENTAL_TEST = page("70 25 08 10", "10");
    private static final String AT_ONCE = page("42 05 08 00", "00");

    private static final String CLOSE_TRACK_1 = "5b 00 01 00 00 01 00 00 00 00";
    private static final String CLOSE_SESSION = "5b 00 02 00 00 00 00 00 00 00";
    private static final String SYNCHRONIZE = "35 00 00 00 00 00 00 00 00 00";

    @TempDir
    Path folder;

    private Host host;

    private static String page(String head, String packet) {
        return "00 00 00 00 00 00 00 00 05 32 " + head + " 00 00 00 00 00 00 00 " + packet + " 00 96"
                + " 00".repeat(36);
    }

    @BeforeEach
    void loadBlankDisc() throws Exception {
        host = Host.with("dvd-rw", folder.resolve("disc"));
    }

    @AfterEach
    void close() {
        host.close();
    }

    private void session(long lba, int blocks, int track, String page) throws Exception {
        host.send(SELECT, page);
        host.fill(lba, blocks, track);
        host.send(SYNCHRONIZE);
        host.send("5b 01 01 00 00 0" + track + " 00 00 00 00");
        host.send("5b 01 02 00 00 00 00 00 00 00");
    }

    private String nextWritable(int track) throws Exception {
        return host.ask("52 01 00 00 00 0" + track + " 00 00 30 00").substring(7 * 3, 16 * 3 - 1);
    }

    @Test
    void blankDiscHasOneEmptySession() throws Exception {
        assertThat(host.ask("51 00 00 00 00 00 00 00 22 00"))
                .isEqualTo("00 20 10 01 01 01 01 20 ff 00 00 00 00 00 00 00 00 00 00 00 00 23 12 80"
                        + " 00 00 00 00 00 00 00 00 00 00");
    }

    @Test
    void blankDiscHasAnInvisibleTrack() throws Exception {
        assertThat(host.ask("52 01 00 00 00 01 00 00 24 00"))
                .isEqualTo("00 2e 01 01 00 05 61 01 00 00 00 00 00 00 00 00 00 23 12 80 00 00 00 10 00 23 12 80"
                        + " 00 00 00 00 00 00 00 00");
    }

    /** What growisofs and dvd+rw-format send to every DVD-RW: packets of any length. */
    @Test
    void packetsOfAnyLengthAreTakenWithPacketSizeZero() throws Exception {
        host.send(SELECT, page("60 c5 08 10", "00"));
        host.fill(0, 16, 1);
        host.send(SYNCHRONIZE);
        assertThat(host.read(0, 16)).containsOnly(1);
        assertThat(host.refusal(SELECT, page("60 c5 08 10", "10"))).isEqualTo("5 26 00");
        assertThat(host.refusal(SELECT, page("60 e5 08 10", "00"))).isEqualTo("5 26 00");
    }

    @Test
    void sessionsFollowAtTheAddressesOfARealDisc() throws Exception {
        session(0, 106_800, 1, INCREMENTAL_MULTI);
        assertThat(nextWritable(2)).startsWith("01 00 02 11 40 00 02 11 40");
        session(135_488, 53_408, 2, INCREMENTAL_MULTI);
        assertThat(nextWritable(3)).startsWith("01 00 02 f9 f0 00 02 f9 f0");
        session(195_056, 16_160, 3, INCREMENTAL_CLOSE);

        assertThat(host.ask("51 00 00 00 00 00 00 00 22 00")).startsWith("00 20 1e 01 03 03 03 20 00");
        assertThat(host.ask("25 00 00 00 00 00 00 00 00 00")).isEqualTo("00 03 39 0f 00 00 08 00");
        assertThat(host.read(0, 1)).containsOnly(1);
        assertThat(host.read(135_488, 16)).containsOnly(2);
        assertThat(host.read(195_056 + 16_159, 1)).containsOnly(3);
        assertThat(host.readRefusal(106_800, 1)).isEqualTo("5 21 00");
        assertThat(host.writeRefusal(211_216, 16)).isEqualTo("5 30 05");
    }

    @Test
    void tableOfContentsHasTheTracksOfCompleteSessions() throws Exception {
        assertThat(host.refusal("43 00 00 00 00 00 00 00 0c 00")).isEqualTo("3 57 00");
        session(0, 32, 1, INCREMENTAL_MULTI);
        assertThat(host.ask("43 00 00 00 00 00 01 00 20 00"))
                .isEqualTo("00 12 01 01 00 14 01 00 00 00 00 00 00 14 aa 00 00 00 00 20");
        assertThat(host.ask("43 00 01 00 00 00 00 00 20 00")).isEqualTo("00 0a 01 01 00 14 01 00 00 00 00 00");
        session(32 + 28_688, 16, 2, INCREMENTAL_MULTI);
        assertThat(host.ask("43 00 01 00 00 00 00 00 20 00")).isEqualTo("00 0a 01 02 00 14 02 00 00 00 70 30");
        assertThat(host.ask("43 02 00 00 00 00 aa 00 20 00")).isEqualTo("00 0a 01 02 00 14 aa 00 00 06 19 0b");
        assertThat(host.refusal("43 00 02 00 00 00 00 00 20 00")).isEqualTo("5 24 00");
    }

    @Test
    void writeBesideTheNextWritableAddressIsInvalid() throws Exception {
        host.send(SELECT, INCREMENTAL_MULTI);
        assertThat(host.writeRefusal(16, 16)).isEqualTo("5 21 02");
        host.write(0, 16, 7);
        assertThat(host.writeRefusal(0, 16)).isEqualTo("5 21 02");
        assertThat(host.writeRefusal(2_298_496, 1)).isEqualTo("5 21 00");
    }

    @Test
    void synchronizingFillsTheErrorCorrectionBlock() throws Exception {
        host.send(SELECT, INCREMENTAL_MULTI);
        host.write(0, 5, 7);
        host.send(SYNCHRONIZE);
        assertThat(nextWritable(1)).startsWith("03 00 00 00 00 00 00 00 10");
        assertThat(host.read(4, 1)).containsOnly(7);
        assertThat(host.read(5, 11)).containsOnly(0);
    }

    @Test
    void closeSessionWithAnOpenTrackIsRefused() throws Exception {
        host.send(SELECT, INCREMENTAL_MULTI);
        host.write(0, 16, 7);
        assertThat(host.refusal(CLOSE_SESSION)).isEqualTo("5 72 03");
        host.send(CLOSE_TRACK_1);
        host.send(CLOSE_SESSION);
        assertThat(host.refusal("5b 00 01 00 00 09 00 00 00 00")).isEqualTo("5 24 00");
        assertThat(host.refusal("5b 00 05 00 00 00 00 00 00 00")).isEqualTo("5 24 00");
    }

    @Test
    void discAtOnceNeedsAReservedTrackAndFinalizes() throws Exception {
        host.send(SELECT, AT_ONCE);
        assertThat(host.writeRefusal(0, 16)).isEqualTo("5 2C 00");
        host.send("53 00 00 00 00 00 00 00 25 00");
        assertThat(host.refusal("53 00 00 00 00 00 00 00 10 00")).isEqualTo("5 72 05");
        host.write(0, 32, 9);
        assertThat(host.writeRefusal(32, 16)).isEqualTo("5 63 00");
        host.write(32, 5, 9);
        host.send(SYNCHRONIZE);
        assertThat(host.ask("51 00 00 00 00 00 00 00 22 00")).startsWith("00 20 1e 01 01 01 01 20 00");
        assertThat(host.ask("25 00 00 00 00 00 00 00 00 00")).startsWith("00 00 00 24");
    }

    @Test
    void minimalBlankingLeavesDiscAtOnceOnly() throws Exception {
        session(0, 32, 1, INCREMENTAL_CLOSE);
        assertThat(host.ask("46 02 00 21 00 00 00 00 10 00"))
                .isEqualTo("00 00 00 10 00 00 00 14 00 21 04 08 01 00 03 01");
        host.send("a1 11 00 00 00 00 00 00 00 00 00 00");
        assertThat(host.ask("46 02 00 21 00 00 00 00 10 00")).startsWith("00 00 00 10 00 00 00 14 00 21 04 08");
        assertThat(host.ask("51 00 00 00 00 00 00 00 22 00")).startsWith("00 20 10 01 01 01 01");
        host.send(SELECT, INCREMENTAL_CLOSE);
        assertThat(host.writeRefusal(0, 16)).isEqualTo("5 64 00");
        assertThat(host.readRefusal(0, 1)).isEqualTo("5 21 00");
    }

    @Test
    void testWriteRecordsNothing() throws Exception {
        host.send(SELECT, INCREMENTAL_TEST);
        host.write(0, 16, 7);
        host.write(16, 16, 7);
        assertThat(host.writeRefusal(0, 16)).isEqualTo("5 21 02");
        host.send(SYNCHRONIZE);
        host.send(CLOSE_TRACK_1);
        host.send(CLOSE_SESSION);
        assertThat(host.ask("51 00 00 00 00 00 00 00 22 00")).startsWith("00 20 10 01 01 01 01");
        assertThat(host.readRefusal(0, 1)).isEqualTo("5 21 00");
    }
}
