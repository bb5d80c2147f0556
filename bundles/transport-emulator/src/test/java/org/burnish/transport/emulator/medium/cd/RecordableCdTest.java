package org.burnish.transport.emulator.medium.cd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.burnish.transport.emulator.Host;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CD-R of 80 minutes as clause 4 of MMC-6 has it; the addresses are those of a real disc. */
class RecordableCdTest {

    /** MODE SELECT(10) of page 05h: header, then the page as choreographed for CD. */
    private static final String SELECT = "55 10 00 00 00 00 00 00 3c 00";

    private static final String SAO_MULTI = page("42 c0 00");
    private static final String SAO_CLOSE = page("42 00 00");
    private static final String SAO_TEST = page("52 00 00");
    private static final String TAO_MULTI = page("41 c4 08");
    private static final String TAO_CLOSE = page("41 04 08");
    private static final String TAO_TEST = page("51 04 08");
    private static final String TAO_AUDIO = page("41 c0 00");

    private static final String DISC_INFORMATION = "51 00 00 00 00 00 00 00 22 00";
    private static final String NEXT_TRACK = "52 01 00 00 00 ff 00 00 14 00";
    private static final String RAW_TOC = "43 02 02 00 00 00 00 00 ff 00";
    private static final String CAPACITY = "25 00 00 00 00 00 00 00 00 00";
    private static final String SYNCHRONIZE = "35 00 00 00 00 00 00 00 00 00";
    private static final String CLOSE_SESSION = "5b 00 02 00 00 00 00 00 00 00";

    /** One data track of 2916 blocks: 00:40:66 is block 2916. */
    private static final String CUE_2916 =
            "41 00 00 14 00 00 00 00 41 01 00 10 00 00 00 00" + " 41 01 01 10 00 00 02 00 41 aa 01 14 00 00 28 42";

    @TempDir
    Path folder;

    private Host host;

    private static String page(String head) {
        return "00 00 00 00 00 00 00 00 05 32 " + head + " 00 00 00 00 00 00 00 00 00 00 96" + " 00".repeat(36);
    }

    @BeforeEach
    void loadBlankDisc() throws Exception {
        host = Host.with("cd-r", folder.resolve("disc"));
    }

    @AfterEach
    void close() {
        host.close();
    }

    private void cue(String sheet) throws Exception {
        host.send("5d 00 00 00 00 00 00 00 " + String.format("%02x", (sheet.length() + 1) / 3) + " 00", sheet);
    }

    private String cueRefusal(String sheet) {
        return host.refusal(
                "5d 00 00 00 00 00 00 00 " + String.format("%02x", (sheet.length() + 1) / 3) + " 00", sheet);
    }

    private void firstSession(String page) throws Exception {
        host.send(SELECT, page);
        cue(CUE_2916);
        host.fill(-150, 150, 0);
        host.fill(0, 2916, 1);
        host.send(SYNCHRONIZE);
    }

    private void track(long lba, int blocks, int value, String page) throws Exception {
        host.send(SELECT, page);
        host.fill(lba, blocks, value);
        host.send(SYNCHRONIZE);
    }

    @Test
    void blankDiscTellsItsLeadInAndItsLastPossibleLeadOut() throws Exception {
        assertThat(host.ask(DISC_INFORMATION))
                .isEqualTo("00 20 00 01 01 01 01 20 ff 00 00 00 00 00 00 00 00 61 22 17 00 4f 3b 49"
                        + " 00 00 00 00 00 00 00 00 00 00");
        assertThat(host.ask(CAPACITY)).startsWith("00 00 00 00");
        assertThat(host.ask("23 00 00 00 00 00 00 00 0c 00")).isEqualTo("00 00 00 08 00 05 7d a8 01 00 08 00");
        assertThat(host.ask("46 00 00 00 00 00 00 00 08 00")).endsWith("00 09");
    }

    @Test
    void preGrooveNamesTheManufacturer() throws Exception {
        assertThat(host.ask("43 02 04 00 00 00 00 00 1c 00"))
                .isEqualTo("00 1a 00 00 c0 00 98 00 61 22 17 00 4f 3b 49 00 00 00 00 00 00 00 00 00 00 00 00 00");
    }

    @Test
    void blankDiscHasNoTableOfContents() throws Exception {
        assertThat(host.refusal("43 00 00 00 00 00 00 00 0c 00")).isEqualTo("3 57 00");
        assertThat(host.refusal(RAW_TOC)).isEqualTo("3 57 00");
        assertThat(host.refusal("43 00 05 00 00 00 00 00 0c 00")).isEqualTo("5 24 00");
        assertThat(host.ask("43 02 03 00 00 00 00 00 0c 00")).isEqualTo("00 02 00 00");
    }

    @Test
    void nextWritableAddressIsTheTracksWhateverTheWriteType() throws Exception {
        assertThat(host.ask(NEXT_TRACK)).isEqualTo("00 2e 01 01 00 04 41 01 00 00 00 00 00 00 00 00 00 05 7d a6");
        host.send(SELECT, SAO_CLOSE);
        assertThat(host.ask(NEXT_TRACK)).isEqualTo("00 2e 01 01 00 04 41 01 00 00 00 00 00 00 00 00 00 05 7d a8");
    }

    @Test
    void featuresFollowTheState() throws Exception {
        assertThat(host.ask("46 02 00 2d 00 00 00 00 10 00")).endsWith("00 2d 09 04 46 00 05 01");
        assertThat(host.ask("46 02 00 2e 00 00 00 00 10 00")).endsWith("00 2e 09 04 67 00 0c 80");
        assertThat(host.ask("46 02 00 1e 00 00 00 00 10 00")).endsWith("00 1e 08 04 03 00 00 00");
        assertThat(host.ask("46 02 00 37 00 00 00 00 10 00")).endsWith("00 37 04 04 00 03 00 00");
        firstSession(SAO_CLOSE);
        assertThat(host.ask("46 02 00 10 00 00 00 00 14 00")).endsWith("00 10 01 08 00 00 08 00 00 01 01 00");
        assertThat(host.ask("46 02 00 1d 00 00 00 00 10 00")).endsWith("00 1d 01 00");
        assertThat(host.ask("46 02 00 1e 00 00 00 00 10 00")).endsWith("00 1e 09 04 03 00 00 00");
        assertThat(host.ask("46 02 00 2d 00 00 00 00 0c 00")).endsWith("00 2d 08 04");
        assertThat(host.ask("46 02 00 2e 00 00 00 00 0c 00")).endsWith("00 2e 08 04");
    }

    @Test
    void sessionAtOnceClosesTheDisc() throws Exception {
        firstSession(SAO_CLOSE);
        assertThat(host.ask(DISC_INFORMATION))
                .isEqualTo("00 20 0e 01 01 01 01 20 00 00 00 00 00 00 00 00 ff ff ff ff ff ff ff ff"
                        + " 00 00 00 00 00 00 00 00 00 00");
        assertThat(host.ask(CAPACITY)).isEqualTo("00 00 0b 63 00 00 08 00");
        assertThat(host.ask(RAW_TOC))
                .isEqualTo("00 2e 01 01 01 14 00 a0 00 00 00 00 01 00 00 01 14 00 a1 00 00 00 00 01 00 00"
                        + " 01 14 00 a2 00 00 00 00 00 28 42 01 14 00 01 00 00 00 00 00 02 00");
        assertThat(host.ask("52 01 00 00 00 01 00 00 22 00"))
                .isEqualTo("00 2e 01 01 00 04 01 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 0b 64"
                        + " 00 00 00 00 00 00");
        assertThat(host.read(0, 1)).containsOnly(1);
        assertThat(host.read(2915, 1)).containsOnly(1);
        assertThat(host.readRefusal(2916, 1)).isEqualTo("5 21 00");
        assertThat(host.refusal(NEXT_TRACK)).isEqualTo("5 24 00");
        assertThat(host.writeRefusal(14_316, 16)).isEqualTo("5 30 05");
        assertThat(cueRefusal(CUE_2916)).isEqualTo("5 30 05");
        assertThat(host.refusal(CLOSE_SESSION)).isEqualTo("5 30 05");
        assertThat(host.refusal("a1 11 00 00 00 00 00 00 00 00 00 00")).isEqualTo("5 30 00");
    }

    @Test
    void laterSessionsFollowBehindLeadOutAndLeadIn() throws Exception {
        firstSession(SAO_MULTI);
        assertThat(host.ask(DISC_INFORMATION))
                .startsWith("00 20 01 01 02 02 02 20 00 00 00 00 00 00 00 00 00 02 0a 42");
        host.send(SELECT, TAO_MULTI);
        assertThat(host.ask(NEXT_TRACK)).isEqualTo("00 2e 02 02 00 04 41 01 00 00 37 ec 00 00 37 ec 00 05 45 ba");
        track(14_316, 611, 2, TAO_MULTI);
        host.send(CLOSE_SESSION);
        assertThat(host.ask(CAPACITY)).startsWith("00 00 3a 50");
        assertThat(host.ask(NEXT_TRACK)).startsWith("00 2e 03 03 00 04 41 01 00 00 55 45 00 00 55 45");
        track(21_829, 568, 3, TAO_CLOSE);
        host.send(CLOSE_SESSION);

        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 0e 01 03 03 03 20 00");
        assertThat(host.ask("43 00 01 00 00 00 00 00 0c 00")).isEqualTo("00 0a 01 03 00 14 03 00 00 00 55 45");
        assertThat(host.ask("43 00 00 00 00 00 00 00 0c 40")).isEqualTo("00 0a 01 03 00 14 03 00 00 00 55 45");
        assertThat(host.ask("43 02 00 00 00 00 02 00 ff 00"))
                .isEqualTo("00 1a 01 03 00 14 02 00 00 03 0c 42 00 14 03 00 00 04 35 04 00 14 aa 00 00 05 00 31");
        assertThat(host.ask("43 02 02 00 00 00 02 00 40 00"))
                .startsWith("00 65 01 03 02 14 00 a0 00 00 00 00 02 00 00 02 14 00 a1 00 00 00 00 02 00 00"
                        + " 02 14 00 a2 00 00 00 00 03 15 04");
        assertThat(host.read(14_316, 611)).containsOnly(2);
        assertThat(host.read(21_829 + 567, 1)).containsOnly(3);
        assertThat(host.readRefusal(10_000, 1)).isEqualTo("5 21 00");
    }

    @Test
    void firstSessionPointsToTheNextProgramArea() throws Exception {
        firstSession(SAO_MULTI);
        assertThat(host.ask(RAW_TOC)).endsWith("01 54 00 b0 03 0a 42 02 4f 3b 49 01 54 00 c0 00 00 00 00 61 22 17");
    }

    @Test
    void trackAtOnceEndsWithTwoBlocksThatCannotBeRead() throws Exception {
        track(0, 400, 1, TAO_CLOSE);
        assertThat(host.ask(NEXT_TRACK)).startsWith("00 2e 02 01 00 04 41 01 00 00 02 28 00 00 02 28");
        assertThat(host.ask("52 01 00 00 00 01 00 00 1c 00")).endsWith("00 00 01 92");
        host.send(CLOSE_SESSION);
        assertThat(host.ask(CAPACITY)).startsWith("00 00 01 91");
        assertThat(host.read(399, 1)).containsOnly(1);
        assertThat(host.readRefusal(399, 2)).isEqualTo("5 64 00");
        assertThat(host.readRefusal(401, 1)).isEqualTo("5 64 00");
        assertThat(host.readRefusal(402, 1)).isEqualTo("5 21 00");
    }

    @Test
    void shortTrackIsFilledUpToFourSeconds() throws Exception {
        track(0, 5, 1, TAO_CLOSE);
        assertThat(host.ask("52 01 00 00 00 01 00 00 1c 00")).endsWith("00 00 01 2e");
        assertThat(host.read(4, 1)).containsOnly(1);
        assertThat(host.read(5, 295)).containsOnly(0);
        assertThat(host.ask("43 02 03 00 00 00 00 00 ff 00")).isEqualTo("00 0d 00 00 00 14 00 01 00 06 02 00 00 02 00");
    }

    @Test
    void severalTracksOfASessionStandInItsTable() throws Exception {
        track(0, 300, 1, TAO_MULTI);
        byte[] sound = new byte[300 * 2352];
        java.util.Arrays.fill(sound, (byte) 9);
        host.send(SELECT, TAO_AUDIO);
        host.out(Host.write10(452, 300), sound);
        host.send(SYNCHRONIZE);
        host.send(CLOSE_SESSION);
        assertThat(host.ask("43 00 00 00 00 00 00 00 ff 00"))
                .isEqualTo("00 1a 01 02 00 14 01 00 00 00 00 00 00 10 02 00 00 00 01 c4 00 10 aa 00 00 00 02 f2");
        assertThat(host.ask("52 01 00 00 00 02 00 00 08 00")).isEqualTo("00 2e 02 01 00 00 0f 00");
        assertThat(host.readRefusal(452, 1)).isEqualTo("5 64 00");
        assertThat(host.readRefusal(400, 1)).isEqualTo("5 64 00");
        assertThat(host.ask("52 00 00 00 01 d0 00 00 04 00")).isEqualTo("00 2e 02 01");
        assertThat(host.ask("52 02 00 00 00 02 00 00 04 00")).isEqualTo("00 2e 03 02");
    }

    @Test
    void soundAsDataAndDataAsSoundIsTheWrongModeForTheTrack() throws Exception {
        host.send(SELECT, page("41 c4 00"));
        assertThat(host.refusal(Host.write10(0, 1), "00 ".repeat(2351) + "00")).isEqualTo("5 64 00");
        host.send(SELECT, page("41 c0 08"));
        assertThat(host.writeRefusal(0, 1)).isEqualTo("5 64 00");
    }

    @Test
    void writeBesideTheNextWritableAddressIsInvalid() throws Exception {
        host.send(SELECT, TAO_MULTI);
        assertThat(host.writeRefusal(16, 16)).isEqualTo("5 21 02");
        assertThat(host.writeRefusal(-150, 16)).isEqualTo("5 21 00");
        assertThat(host.writeRefusal(359_846, 1)).isEqualTo("5 21 00");
        host.write(0, 16, 7);
        assertThat(host.writeRefusal(0, 16)).isEqualTo("5 21 02");
    }

    @Test
    void sessionAtOnceNeedsItsCueSheetAndItsOrder() throws Exception {
        assertThat(cueRefusal(CUE_2916)).isEqualTo("5 2C 00");
        host.send(SELECT, SAO_CLOSE);
        assertThat(host.writeRefusal(-150, 16)).isEqualTo("5 2C 00");
        cue(CUE_2916);
        assertThat(host.writeRefusal(0, 16)).isEqualTo("5 21 02");
        host.write(-150, 150, 0);
        assertThat(host.writeRefusal(16, 16)).isEqualTo("5 21 02");
        host.fill(0, 2900, 1);
        assertThat(host.writeRefusal(2900, 17)).isEqualTo("5 63 00");
        host.send(SYNCHRONIZE);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 05 01 01 01 01");
        host.write(2900, 16, 1);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 0e 01 01 01 01");
    }

    @Test
    void closeTrackEndsTheTrackAndIsRepeatable() throws Exception {
        host.send(SELECT, TAO_CLOSE);
        host.write(0, 300, 7);
        host.send("5b 00 01 00 00 01 00 00 00 00");
        host.send("5b 00 01 00 00 01 00 00 00 00");
        host.send("5b 00 01 00 00 00 00 00 00 00");
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 05 01 01 01 02");
        assertThat(host.refusal("5b 00 01 00 00 09 00 00 00 00")).isEqualTo("5 24 00");
        assertThat(host.refusal("5b 00 05 00 00 00 00 00 00 00")).isEqualTo("5 24 00");
        assertThat(host.refusal("53 00 00 00 00 00 00 00 25 00")).isEqualTo("5 30 05");
    }

    @Test
    void closeSessionEndsTheTrackInProgress() throws Exception {
        host.send(SELECT, TAO_CLOSE);
        host.write(0, 400, 7);
        host.send(CLOSE_SESSION);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 0e 01 01 01 01");
        assertThat(host.ask(CAPACITY)).startsWith("00 00 01 91");
    }

    @Test
    void closeOfAnEmptySessionChangesNothing() throws Exception {
        host.send(CLOSE_SESSION);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 00 01 01 01 01");
    }

    @Test
    void testWriteLeavesNothing() throws Exception {
        host.send(SELECT, SAO_TEST);
        cue(CUE_2916);
        host.fill(-150, 3066, 1);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 00 01 01 01 01");
        host.send(SELECT, TAO_TEST);
        host.fill(0, 400, 1);
        assertThat(host.writeRefusal(0, 16)).isEqualTo("5 21 02");
        host.send(SYNCHRONIZE);
        host.send(CLOSE_SESSION);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 00 01 01 01 01");
        assertThat(host.readRefusal(0, 1)).isEqualTo("5 21 00");
    }

    @Test
    void writeParametersComeWithTrackAtOnce() throws Exception {
        assertThat(host.ask("5a 00 05 00 00 00 00 00 ff 00"))
                .startsWith("00 3a 00 00 00 00 00 00 05 32 41 04 08 00 00 00 00 00 00 00 00 00 00 96");
    }

    @Test
    void packetAndRawRecordingAreRefused() {
        assertThat(host.refusal(SELECT, page("40 e4 08"))).isEqualTo("5 26 00");
        assertThat(host.refusal(SELECT, page("43 04 00"))).isEqualTo("5 26 00");
        assertThat(host.refusal(SELECT, page("41 84 08"))).isEqualTo("5 26 00");
        assertThat(host.refusal(SELECT, page("41 04 01"))).isEqualTo("5 26 00");
        assertThat(host.refusal(SELECT, page("42 04 03"))).isEqualTo("5 26 00");
    }

    @Test
    void speedsAreThoseOfCd() throws Exception {
        assertThat(host.ask("ac 00 00 00 00 00 00 00 00 01 03 00"))
                .isEqualTo("00 00 00 74 00 00 00 00 00 00 00 00 00 05 7d a7 00 00 21 13 00 00 21 13");
        host.send("bb 00 ff ff 06 e8 00 00 00 00 00 00");
        assertThat(host.ask("ac 14 00 00 00 00 00 00 00 01 00 00")).endsWith("00 00 05 83");
    }

    @Test
    void rewritableDiscIsBlanked() throws Exception {
        host.close();
        host = Host.with("cd-rw", folder.resolve("rewritable"));
        assertThat(host.ask("43 02 04 00 00 00 00 00 1c 00"))
                .isEqualTo("00 1a 00 00 c1 00 cc 00 61 1a 42 00 4f 3b 47 00 26 b2 4a 00 00 00 00 00 00 00 00 00");
        for (String blank :
                new String[] {"a1 11 00 00 00 00 00 00 00 00 00 00", "a1 10 00 00 00 00 00 00 00 00 00 00"}) {
            track(0, 300, 1, TAO_CLOSE);
            host.send(CLOSE_SESSION);
            assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 1e 01 01 01 01");
            host.send(blank);
            assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 10 01 01 01 01 20 ff");
            assertThat(host.readRefusal(0, 1)).isEqualTo("5 21 00");
        }
        assertThat(host.ask("46 02 00 37 00 00 00 00 10 00")).endsWith("00 37 05 04 00 03 00 00");
        assertThat(host.refusal("a1 12 00 00 00 00 00 00 00 00 00 00")).isEqualTo("5 24 00");
    }

    @Test
    void lastSessionOfARewritableDiscIsOpenedAgainOrErased() throws Exception {
        host.close();
        host = Host.with("cd-rw", folder.resolve("rewritable"));
        assertThat(host.refusal("a1 15 00 00 00 00 00 00 00 00 00 00")).isEqualTo("5 2C 00");
        assertThat(host.refusal("a1 16 00 00 00 00 00 00 00 00 00 00")).isEqualTo("5 2C 00");
        track(0, 300, 1, TAO_MULTI);
        host.send(CLOSE_SESSION);
        track(11_702, 300, 2, TAO_CLOSE);
        host.send(CLOSE_SESSION);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 1e 01 02 02 02");
        host.send("a1 15 00 00 00 00 00 00 00 00 00 00");
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 15 01 02 02 03");
        assertThat(host.ask(NEXT_TRACK)).startsWith("00 2e 03 02 00 04 41 01 00 00 2f 7a 00 00 2f 7a");
        assertThat(host.refusal("a1 15 00 00 00 00 00 00 00 00 00 00")).isEqualTo("5 2C 00");
        assertThat(host.read(11_702, 1)).containsOnly(2);
        host.send("a1 16 00 00 00 00 00 00 00 00 00 00");
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 11 01 02 02 02");
        assertThat(host.ask(NEXT_TRACK)).startsWith("00 2e 02 02 00 04 41 01 00 00 2d b6");
        assertThat(host.readRefusal(11_702, 1)).isEqualTo("5 21 00");
        assertThat(host.read(0, 1)).containsOnly(1);
        host.send("a1 16 00 00 00 00 00 00 00 00 00 00");
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 10 01 01 01 01");
    }
}
