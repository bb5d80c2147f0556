package org.burnish.transport.emulator.medium.bd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.transport.emulator.Host;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BD-R in sequential recording mode (MMC-6, clause 4), with the sizes of a disc of 25 GB. */
class BdRTest {

    private static final String DISC_INFORMATION = "51 00 00 00 00 00 00 00 22 00";
    private static final String CAPACITY = "25 00 00 00 00 00 00 00 00 00";
    private static final String FORMAT_CAPACITIES = "23 00 00 00 00 00 00 00 fc 00";
    private static final String SYNCHRONIZE = "35 00 00 00 00 00 00 00 00 00";
    private static final String CLOSE_SESSION = "5b 00 02 00 00 00 00 00 00 00";
    private static final String FINALIZE = "5b 00 06 00 00 00 00 00 00 00";
    private static final String CURRENT_FEATURES = "46 01 00 00 00 00 00 10 00 00";

    @TempDir
    Path folder;

    private Host host;

    @BeforeEach
    void loadBlankDisc() throws Exception {
        host = Host.with("bd-r", folder.resolve("disc"));
    }

    @AfterEach
    void close() {
        host.close();
    }

    private String track(int number, int length) throws Exception {
        return host.ask(String.format("52 01 00 00 00 %02x 00 00 %02x 00", number, length));
    }

    private void closeTrack(int number) throws Exception {
        host.send(String.format("5b 00 01 00 00 %02x 00 00 00 00", number));
    }

    private void recordSession(int track, long lba, int blocks, int value) throws Exception {
        host.write(lba, blocks, value);
        host.send(SYNCHRONIZE);
        closeTrack(track);
        host.send(CLOSE_SESSION);
    }

    @Test
    void blankDiscHasOneEmptySessionWithAnInvisibleTrack() throws Exception {
        assertThat(host.ask(DISC_INFORMATION))
                .isEqualTo("00 20 00 01 01 01 01 20 ff 00 00 00 00 00 00 00 00 00 00 00 00 ba 74 00"
                        + " 00 00 00 00 00 00 00 00 00 00");
        assertThat(track(1, 20)).isEqualTo("00 2e 01 01 00 04 41 01 00 00 00 00 00 00 00 00 00 ba 74 00");
        assertThat(track(0xFF, 8)).isEqualTo("00 2e 01 01 00 04 41 01");
        assertThat(host.ask(CAPACITY)).isEqualTo("00 00 00 00 00 00 08 00");
        assertThat(host.readRefusal(0, 1)).isEqualTo("5 21 00");
    }

    @Test
    void blankDiscOffersSpareAreas() throws Exception {
        assertThat(host.ask(FORMAT_CAPACITIES))
                .isEqualTo("00 00 00 28 00 ba 74 00 01 00 08 00 00 b4 74 00 00 00 30 00 00 b4 74 00 c8 00 30 00"
                        + " 00 b0 74 00 c8 00 50 00 00 b8 74 00 c8 00 10 00");
    }

    @Test
    void reservedTrackAndFinalizedDiscAsXorrisoWritesThem() throws Exception {
        host.send("53 00 00 00 00 00 00 0b 80 00");
        assertThat(track(1, 20)).isEqualTo("00 2e 01 01 00 04 c1 01 00 00 00 00 00 00 00 00 00 00 0b 80");
        host.fill(0, 0xB80, 1);
        host.send(SYNCHRONIZE);
        closeTrack(1);
        host.send(FINALIZE);
        assertThat(host.ask(DISC_INFORMATION))
                .isEqualTo("00 20 0e 01 01 01 01 20 00 00 00 00 00 00 00 00 ff ff ff ff ff ff ff ff"
                        + " 00 00 00 00 00 00 00 00 00 00");
        assertThat(host.ask(CAPACITY)).isEqualTo("00 00 0b 7f 00 00 08 00");
        assertThat(track(1, 34))
                .isEqualTo("00 2e 01 01 00 04 01 02 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 20"
                        + " 00 00 0b 80 00 00 0b 7f 00 00");
        assertThat(host.writeRefusal(0xB80, 32)).isEqualTo("5 30 05");
        assertThat(host.refusal("53 00 00 00 00 00 00 00 20 00")).isEqualTo("5 30 05");
        assertThat(host.refusal("52 01 00 00 00 02 00 00 14 00")).isEqualTo("5 24 00");
        host.send(CLOSE_SESSION);
        host.send(FINALIZE);
    }

    @Test
    void nextSessionBeginsRightBehind() throws Exception {
        recordSession(1, 0, 0xB80, 1);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 01 01 02 02 02 20 00");
        assertThat(host.ask(CAPACITY)).isEqualTo("00 00 0b 7f 00 00 08 00");
        assertThat(track(2, 28))
                .isEqualTo("00 2e 02 02 00 04 41 01 00 00 0b 80 00 00 0b 80 00 ba 68 80 00 00 00 20 00 ba 68 80");
        recordSession(2, 0xB80, 640, 2);
        assertThat(track(3, 20)).isEqualTo("00 2e 03 03 00 04 41 01 00 00 0e 00 00 00 0e 00 00 ba 66 00");
        host.write(0xE00, 576, 3);
        closeTrack(3);
        host.send(FINALIZE);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 0e 01 03 03 03 20 00");
        assertThat(host.ask(CAPACITY)).isEqualTo("00 00 10 3f 00 00 08 00");
        assertThat(host.read(0xB7F, 1)).containsOnly(1);
        assertThat(host.read(0xB80, 640)).containsOnly(2);
        assertThat(host.read(0xE00, 576)).containsOnly(3);
        assertThat(host.ask("43 00 00 00 00 00 00 00 24 00"))
                .isEqualTo("00 22 01 03 00 14 01 00 00 00 00 00 00 14 02 00 00 00 0b 80"
                        + " 00 14 03 00 00 00 0e 00 00 14 aa 00 00 00 10 40");
    }

    @Test
    void openSessionTellsItsState() throws Exception {
        host.write(0, 32, 1);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 05 01 01 01 01 20 00");
        assertThat(track(1, 8)).isEqualTo("00 2e 01 01 00 04 01 03");
        assertThat(host.read(0, 32)).containsOnly(1);
        closeTrack(1);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 05 01 01 01 02 20 00");
        host.write(32, 32, 2);
        closeTrack(2);
        host.send(CLOSE_SESSION);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 01 01 02 03 03 20 00");
        assertThat(track(2, 8)).startsWith("00 2e 02 01");
    }

    @Test
    void lastClusterIsPaddedWhenTheBufferIsEmptied() throws Exception {
        host.write(0, 40, 1);
        assertThat(track(1, 20)).endsWith("01 03 00 00 00 00 00 00 00 28 00 ba 73 d8");
        host.write(40, 5, 2);
        assertThat(host.readRefusal(45, 1)).isEqualTo("5 21 00");
        host.send(SYNCHRONIZE);
        // the next writable address is that of the next cluster, the last recorded one is what the host wrote
        assertThat(track(1, 32)).endsWith("00 00 00 40 00 ba 73 c0 00 00 00 20 00 ba 74 00 00 00 00 2c");
        assertThat(host.writeRefusal(45, 1)).isEqualTo("5 21 02");
        assertThat(host.read(45, 19)).containsOnly(0);
        closeTrack(1);
        host.send(CLOSE_SESSION);
        assertThat(host.ask(CAPACITY)).startsWith("00 00 00 2c");
        assertThat(track(1, 32)).endsWith("00 00 00 20 00 00 00 40 00 00 00 2c");
        assertThat(track(2, 16)).endsWith("00 00 00 40 00 00 00 40");
    }

    @Test
    void reservationIsRoundedUpToClusters() throws Exception {
        host.send("53 00 00 00 00 00 00 00 21 00");
        host.send("53 00 00 00 00 00 00 00 01 00");
        assertThat(track(1, 20)).endsWith("c1 01 00 00 00 00 00 00 00 00 00 00 00 40");
        assertThat(track(2, 20)).endsWith("c1 01 00 00 00 40 00 00 00 40 00 00 00 20");
        assertThat(track(3, 20)).endsWith("41 01 00 00 00 60 00 00 00 60 00 ba 73 a0");
        host.write(96, 32, 3);
        host.write(64, 32, 2);
        host.write(0, 32, 1);
        assertThat(host.writeRefusal(32, 33)).isEqualTo("5 63 00");
        assertThat(host.refusal(CLOSE_SESSION)).isEqualTo("5 72 04");
        closeTrack(1);
        closeTrack(2);
        assertThat(host.refusal(CLOSE_SESSION)).isEqualTo("5 72 03");
        assertThat(host.refusal(FINALIZE)).isEqualTo("5 72 03");
        closeTrack(3);
        host.send(CLOSE_SESSION);
        // what was not recorded of the first reservation never will be
        assertThat(track(1, 32))
                .endsWith("01 02 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 20 00 00 00 40 00 00 00 1f");
        assertThat(host.readRefusal(32, 1)).isEqualTo("5 21 00");
        assertThat(host.writeRefusal(32, 32)).isEqualTo("5 21 02");
    }

    @Test
    void sixteenTracksCanBeOpen() throws Exception {
        for (int i = 0; i < 15; i++) {
            host.send("53 00 00 00 00 00 00 00 20 00");
        }
        assertThat(host.refusal("53 00 00 00 00 00 00 00 20 00")).isEqualTo("5 72 05");
        closeTrack(1);
        host.send("53 00 00 00 00 00 00 00 20 00");
    }

    @Test
    void whatTheStateForbidsIsRefused() throws Exception {
        assertThat(host.writeRefusal(32, 32)).isEqualTo("5 21 02");
        assertThat(host.writeRefusal(12_219_392, 1)).isEqualTo("5 21 00");
        assertThat(host.refusal("a1 00 00 00 00 00 00 00 00 00 00 00")).isEqualTo("5 30 00");
        assertThat(host.refusal("5b 00 00 00 00 00 00 00 00 00")).isEqualTo("5 24 00");
        assertThat(host.refusal("5b 00 05 00 00 00 00 00 00 00")).isEqualTo("5 24 00");
        assertThat(host.refusal("5b 00 01 00 00 02 00 00 00 00")).isEqualTo("5 24 00");
        assertThat(host.refusal("53 00 00 00 00 00 00 00 00 00")).isEqualTo("5 24 00");
        assertThat(host.refusal("53 00 00 00 00 00 ba 74 01 00")).isEqualTo("5 24 00");
        assertThat(host.refusal("ad 01 00 00 00 00 00 08 08 04 00 00")).isEqualTo("5 24 00");
        host.write(0, 32, 1);
        assertThat(host.writeRefusal(0, 32)).isEqualTo("5 21 02");
        assertThat(host.refusal("53 00 00 00 00 00 00 00 20 00")).isEqualTo("5 2C 00");
        assertThat(host.refusal("04 11 00 00 00 00", "00 82 00 08 00 b4 74 00 01 00 30 00"))
                .isEqualTo("5 30 06");
    }

    @Test
    void blankDiscHasNothingToClose() throws Exception {
        closeTrack(1);
        host.send(CLOSE_SESSION);
        host.send(FINALIZE);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 00 01 01 01 01 20 ff");
        assertThat(host.ask(FORMAT_CAPACITIES)).startsWith("00 00 00 28");
    }

    @Test
    void appendableDiscIsFinalizedWithoutAnotherSession() throws Exception {
        recordSession(1, 0, 32, 1);
        host.send(FINALIZE);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 0e 01 01 01 01 20 00");
        assertThat(host.ask(CAPACITY)).startsWith("00 00 00 1f");
    }

    @Test
    void firstWriteGivesTheFormatWithoutSpareAreas() throws Exception {
        host.write(0, 32, 1);
        assertThat(host.ask(FORMAT_CAPACITIES)).isEqualTo("00 00 00 08 00 ba 74 00 02 00 08 00");
        assertThat(host.ask("ad 01 00 00 00 00 00 0a 00 10 00 00"))
                .isEqualTo("00 0e 00 00 00 00 00 00 00 00 00 00 00 00 00 00");
        assertThat(host.ask(CURRENT_FEATURES)).doesNotContain(" 00 23 05", " 00 24 05", " 00 38 01");
    }

    @ParameterizedTest
    @CsvSource({
        // type 00h and 32h, sub-type sequential recording: size, spare blocks
        "00 82 00 08 00 b4 74 00 01 00 08 00, 00 b4 74 00, 00 06 00 00",
        "00 82 00 08 00 b8 74 00 c9 00 10 00, 00 b8 74 00, 00 02 00 00",
        "00 82 00 08 00 b0 74 00 c9 00 50 00, 00 b0 74 00, 00 0a 00 00",
        "00 82 00 08 00 b4 74 20 c9 00 00 00, 00 b4 74 20, 00 05 ff e0",
        "00 82 00 08 ff ff ff ff c9 00 00 00, 00 b8 74 00, 00 02 00 00"
    })
    void formattedDiscIsBlankAndHasSpareAreas(String list, String size, String spares) throws Exception {
        host.send("04 11 00 00 00 00", list);
        assertThat(host.ask(FORMAT_CAPACITIES)).isEqualTo("00 00 00 08 " + size + " 02 00 08 00");
        assertThat(host.ask("ad 01 00 00 00 00 00 0a 00 10 00 00"))
                .isEqualTo("00 0e 00 00 00 00 00 00 " + spares + " " + spares);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 00 01 01 01 01 20 ff");
        assertThat(track(1, 20)).endsWith("41 01 00 00 00 00 00 00 00 00 " + size);
        assertThat(host.ask(CURRENT_FEATURES)).contains(" 00 24 05").doesNotContain(" 00 23 05", " 00 38 01");
        assertThat(host.refusal("04 11 00 00 00 00", list)).isEqualTo("5 30 06");
        host.write(0, 32, 1);
        assertThat(host.writeRefusal(0, 32)).isEqualTo("5 21 02");
        assertThat(host.in("ad 01 00 00 00 00 00 08 08 04 00 00", 65536)).hasSize(2052);
    }

    @Test
    void otherFormatsAreRefused() {
        assertThat(host.refusal("04 11 00 00 00 00", "00 82 00 08 00 b4 74 00 02 00 08 00"))
                .isEqualTo("5 26 00");
        assertThat(host.refusal("04 11 00 00 00 00", "00 82 00 08 00 ba 74 00 c9 00 00 00"))
                .isEqualTo("5 26 00");
        assertThat(host.refusal("04 11 00 00 00 00", "00 82 00 08 00 b4 74 01 c9 00 00 00"))
                .isEqualTo("5 26 00");
        assertThat(host.refusal("04 11 00 00 00 00", "00 82 00 08 00 b4 74 00 c0 00 30 00"))
                .isEqualTo("5 26 00");
    }

    @Test
    void pseudoOverwriteTakesRoomAtTheEnd() throws Exception {
        host.send("04 11 00 00 00 00", "00 82 00 08 00 b4 74 00 00 00 30 00");
        assertThat(host.ask(CURRENT_FEATURES)).contains(" 00 38 01 00").contains(" 00 24 05");
        host.write(0, 96, 1);
        host.write(30, 4, 2);
        // the two clusters that hold blocks 30 to 33 lie elsewhere now
        assertThat(track(1, 20)).endsWith("00 00 00 a0 00 b4 73 60");
        assertThat(host.read(0, 30)).containsOnly(1);
        assertThat(host.read(30, 4)).containsOnly(2);
        assertThat(host.read(34, 62)).containsOnly(1);
        assertThat(host.read(96, 64)).containsOnly(0);
        assertThat(host.writeRefusal(192, 32)).isEqualTo("5 21 02");
        host.write(160, 32, 3);
        // there is one session, which cannot be closed, but what is recorded is found
        assertThat(host.refusal(CLOSE_SESSION)).isEqualTo("5 24 00");
        assertThat(host.ask(CAPACITY)).startsWith("00 00 00 bf");
        assertThat(host.ask("43 00 00 00 00 00 00 00 24 00"))
                .isEqualTo("00 12 01 01 00 14 01 00 00 00 00 00 00 14 aa 00 00 00 00 c0");
        // 11825984 blocks are left for 369562 clusters; two of 32759 entries are used
        assertThat(host.ask("51 02 00 00 00 00 00 00 10 00"))
                .isEqualTo("00 0e 40 00 00 05 a3 9a 00 00 7f f5 00 00 7f f5");
        closeTrack(1);
        host.send(FINALIZE);
        assertThat(host.refusal("51 02 00 00 00 00 00 00 10 00")).isEqualTo("5 24 00");
        assertThat(host.writeRefusal(0, 1)).isEqualTo("5 30 05");
        assertThat(host.ask(CURRENT_FEATURES)).doesNotContain(" 00 38 01 00");
    }

    @Test
    void trackResourcesAreTold() throws Exception {
        host.send("53 00 00 00 00 00 00 00 20 00");
        // of 7927 tracks 2 are assigned, of 16 that can be appended to 2 are
        assertThat(host.ask("51 01 00 00 00 00 00 00 0c 00")).isEqualTo("00 0a 20 00 1e f7 00 02 00 10 00 02");
        assertThat(host.refusal("51 02 00 00 00 00 00 00 10 00")).isEqualTo("5 24 00");
    }

    @Test
    void featuresAreThoseOfBdR() throws Exception {
        assertThat(host.ask("46 00 00 00 00 00 00 00 08 00")).endsWith("00 00 00 41");
        assertThat(host.ask("46 02 00 21 00 00 00 00 ff 00"))
                .isEqualTo("00 00 00 0c 00 00 00 41 00 21 05 04 01 00 01 00");
        assertThat(host.ask("46 02 00 23 00 00 00 00 ff 00"))
                .isEqualTo("00 00 00 10 00 00 00 41 00 23 05 08 00 00 00 00 00 00 00 00");
        assertThat(host.ask("46 02 00 38 00 00 00 00 ff 00")).isEqualTo("00 00 00 08 00 00 00 41 00 38 00 00");
        assertThat(host.ask("46 02 01 07 00 00 00 00 ff 00"))
                .isEqualTo("00 00 00 0c 00 00 00 41 01 07 11 04 1f 00 00 00");
    }

    @Test
    void discInformationNamesAWriteOnceDisc() throws Exception {
        byte[] reply = host.in("ad 01 00 00 00 00 00 00 10 04 00 00", 65536);
        assertThat(new String(reply, 12, 3, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("BDR");
    }

    @ParameterizedTest
    @CsvSource({"bd-r-dl, 01 74 e8 00", "bd-r-tl, 02 e9 d4 00", "bd-r-ql, 03 b9 b0 00"})
    void moreLayersHoldMore(String kind, String blocks) throws Exception {
        try (Host other = Host.with(kind, folder.resolve(kind))) {
            assertThat(other.ask("52 01 00 00 00 01 00 00 14 00")).endsWith(blocks);
            assertThat(other.ask("23 00 00 00 00 00 00 00 0c 00")).endsWith(blocks + " 01 00 08 00");
        }
    }

    @Test
    void streamGoesOnWhereATrackDoes() throws Exception {
        host.out("aa 00 00 00 00 00 00 00 00 40 80 00", new byte[64 * 2048]);
        assertThat(track(1, 16)).endsWith("00 00 00 40");
        byte[] cluster = new byte[32 * 2048];
        assertThat(host.refusal("aa 00 00 00 00 20 00 00 00 20 80 00", cluster)).isEqualTo("5 21 02");
        assertThat(host.refusal("aa 00 00 00 00 40 00 00 00 10 80 00", cluster)).isEqualTo("5 24 00");
    }

    @Test
    void whatIsForRandomWritableMediaIsRefused() throws Exception {
        host.write(0, 32, 1);
        assertThat(host.refusal("2f 00 00 00 00 00 00 00 20 00")).isEqualTo("5 30 02");
        assertThat(host.refusal("2e 00 00 00 00 20 00 00 01 00", new byte[2048]))
                .isEqualTo("5 30 05");
    }

    @Test
    void powerCutLosesWhatWasNotJournalledAndRecordingGoesOnAtACluster() throws Exception {
        recordSession(1, 0, 64, 1);
        host.fill(64, 2048, 2);
        host.write(2112, 7, 3);
        Path cut = folder.resolve("cut");
        Files.copy(folder.resolve("disc"), cut);
        try (Host after = Host.emu(cut)) {
            assertThat(after.read(0, 64)).containsOnly(1);
            assertThat(after.ask(DISC_INFORMATION)).startsWith("00 20 05 01 02 02 02");
            assertThat(after.ask("52 01 00 00 00 02 00 00 14 00"))
                    .endsWith("01 03 00 00 00 40 00 00 08 40 00 ba 6b c0");
            after.write(2112, 32, 4);
            after.send("5b 00 01 00 00 02 00 00 00 00");
            after.send(CLOSE_SESSION);
            assertThat(after.read(64, 2048)).containsOnly(2);
            assertThat(after.read(2112, 32)).containsOnly(4);
        }
    }
}
