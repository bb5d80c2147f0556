package org.burnish.transport.emulator.medium.dvd.minus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.burnish.transport.emulator.Host;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DVD-R and DVD-R DL in sequential recording: what cannot be undone, and what the second layer changes. */
class DvdMinusRTest {
    private static final String SELECT = "55 10 00 00 00 00 00 00 3c 00";
    private static final String INCREMENTAL_MULTI = page("60 e5 08 10", "10");
    private static final String INCREMENTAL_CLOSE = page("60 25 08 10", "10");
    private static final String AT_ONCE = page("42 05 08 00", "00");
    private static final String AT_ONCE_TEST = page("52 05 08 00", "00");
    private static final String SYNCHRONIZE = "35 00 00 00 00 00 00 00 00 00";
    private static final String CLOSE_TRACK_1 = "5b 00 01 00 00 01 00 00 00 00";
    private static final String CLOSE_SESSION = "5b 00 02 00 00 00 00 00 00 00";
    private static final String DISC_INFORMATION = "51 00 00 00 00 00 00 00 22 00";
    private static final String TRACK_1 = "52 01 00 00 00 01 00 00 24 00";

    @TempDir
    Path folder;

    private Host host;

    private static String page(String head, String packet) {
        return "00 00 00 00 00 00 00 00 05 32 " + head + " 00 00 00 00 00 00 00 " + packet + " 00 96"
                + " 00".repeat(36);
    }

    private void insert(String kind) throws Exception {
        host = Host.with(kind, folder.resolve("disc"));
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void blankDiscIsEmptyAndNotErasable() throws Exception {
        insert("dvd-r");
        assertThat(host.ask("46 00 00 00 00 00 00 00 08 00")).endsWith("00 00 00 11");
        assertThat(host.ask(DISC_INFORMATION))
                .isEqualTo("00 20 00 01 01 01 01 20 ff 00 00 00 00 00 00 00 00 00 00 00 00 23 12 80"
                        + " 00 00 00 00 00 00 00 00 00 00");
        assertThat(host.ask(TRACK_1))
                .isEqualTo("00 2e 01 01 00 05 61 01 00 00 00 00 00 00 00 00 00 23 12 80 00 00 00 10 00 23 12 80"
                        + " 00 00 00 00 00 00 00 00");
        assertThat(host.ask("23 00 00 00 00 00 00 00 fc 00")).isEqualTo("00 00 00 08 00 23 12 80 01 00 08 00");
        assertThat(host.ask("25 00 00 00 00 00 00 00 00 00")).isEqualTo("00 00 00 00 00 00 08 00");
    }

    @Test
    void writeOnceMediumIsNeitherBlankedNorFormatted() throws Exception {
        insert("dvd-r");
        assertThat(host.refusal("a1 00 00 00 00 00 00 00 00 00 00 00")).isEqualTo("5 30 00");
        assertThat(host.refusal("04 11 00 00 00 00", "00 02 00 08 00 23 10 20 00 00 08 00"))
                .isEqualTo("5 30 06");
        assertThat(host.ask("46 02 00 23 00 00 00 00 0c 00")).endsWith("00 23 04 08");
    }

    @Test
    void writeFeaturesAreCurrentUntilTheDiscIsClosed() throws Exception {
        insert("dvd-r");
        assertThat(host.ask("46 02 00 21 00 00 00 00 14 00")).endsWith("00 21 05 08 01 00 03 01 10 00 00 00");
        assertThat(host.ask("46 02 00 2f 00 00 00 00 10 00")).endsWith("00 2f 09 04 4e 00 00 00");
        host.send(SELECT, INCREMENTAL_CLOSE);
        host.write(0, 16, 1);
        host.send(SYNCHRONIZE);
        host.send(CLOSE_TRACK_1);
        host.send(CLOSE_SESSION);
        assertThat(host.ask("46 02 00 21 00 00 00 00 14 00")).contains("00 21 04 08");
        assertThat(host.ask("46 02 00 2f 00 00 00 00 10 00")).contains("00 2f 08 04");
        assertThat(host.ask("46 02 00 1f 00 00 00 00 10 00")).contains("00 1f 05 04");
        assertThat(host.ask(DISC_INFORMATION))
                .startsWith("00 20 0e 01 01 01 01 20 00 00 00 00 00 00 00 00 ff ff ff ff ff ff ff ff");
        assertThat(host.ask("23 00 00 00 00 00 00 00 fc 00")).isEqualTo("00 00 00 08 00 00 00 10 02 00 08 00");
        assertThat(host.writeRefusal(16, 16)).isEqualTo("5 30 05");
        assertThat(host.refusal("53 00 00 00 00 00 00 00 20 00")).isEqualTo("5 30 05");
    }

    @Test
    void secondSessionFollowsBehindTheBorders() throws Exception {
        insert("dvd-r");
        host.send(SELECT, INCREMENTAL_MULTI);
        host.write(0, 32, 1);
        host.send(SYNCHRONIZE);
        host.send(CLOSE_TRACK_1);
        host.send(CLOSE_SESSION);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 01 01 02 02 02 20 00");
        assertThat(host.ask("52 01 00 00 00 02 00 00 14 00"))
                .isEqualTo("00 2e 02 02 00 05 61 01 00 00 70 30 00 00 70 30 00 22 a2 50");
        assertThat(host.readRefusal(32, 1)).isEqualTo("5 21 00");
        assertThat(host.refusal("5b 00 05 00 00 00 00 00 00 00")).isEqualTo("5 24 00");
        assertThat(host.refusal("5b 00 00 00 00 00 00 00 00 00")).isEqualTo("5 24 00");
    }

    @Test
    void discAtOnceTakesExactlyWhatWasReserved() throws Exception {
        insert("dvd-r");
        host.send(SELECT, AT_ONCE);
        host.send("53 00 00 00 00 00 00 00 25 00");
        assertThat(host.ask("52 01 00 00 00 01 00 00 1c 00"))
                .isEqualTo("00 2e 01 01 00 04 c1 01 00 00 00 00 00 00 00 00 00 00 00 25 00 00 00 10 00 00 00 25");
        assertThat(host.refusal(CLOSE_TRACK_1)).isEqualTo("5 72 04");
        assertThat(host.refusal(CLOSE_SESSION)).isEqualTo("5 72 04");
        host.send(SELECT, INCREMENTAL_CLOSE);
        assertThat(host.writeRefusal(0, 16)).isEqualTo("5 64 00");
        host.send(SELECT, AT_ONCE);
        host.write(0, 37, 9);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 0e 01 01 01 01 20 00");
        assertThat(host.ask("25 00 00 00 00 00 00 00 00 00")).startsWith("00 00 00 24");
        assertThat(host.ask("52 01 00 00 00 01 00 00 24 00"))
                .isEqualTo("00 2e 01 01 00 04 01 02 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 10 00 00 00 25"
                        + " 00 00 00 24 00 00 00 00");
    }

    @Test
    void onlyTheFirstTrackOfABlankDiscIsWrittenAtOnce() throws Exception {
        insert("dvd-r");
        host.send(SELECT, INCREMENTAL_MULTI);
        host.send("53 00 00 00 00 00 00 00 20 00");
        assertThat(host.ask("52 01 00 00 00 01 00 00 08 00")).isEqualTo("00 2e 01 01 00 05 e1 01");
        host.send(SELECT, AT_ONCE);
        assertThat(host.refusal("53 00 00 00 00 00 00 00 20 00")).isEqualTo("5 64 00");
        assertThat(host.writeRefusal(0, 16)).isEqualTo("5 64 00");
        assertThat(host.refusal("53 00 00 00 00 00 00 00 00 00")).isEqualTo("5 24 00");
        assertThat(host.refusal("53 00 00 00 00 00 23 12 81 00")).isEqualTo("5 24 00");
    }

    @Test
    void simulatedDiscAtOnceLeavesTheDiscBlank() throws Exception {
        insert("dvd-r");
        host.send(SELECT, AT_ONCE_TEST);
        host.send("53 00 00 00 00 00 00 00 20 00");
        host.write(0, 32, 1);
        host.send(SYNCHRONIZE);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 00 01 01 01 01");
    }

    @Test
    void powerCutInADiscAtOnceDamagesItFromTheFirstBlockOn() throws Exception {
        insert("dvd-r");
        host.send(SELECT, AT_ONCE);
        host.send("53 00 00 00 00 00 00 00 40 00");
        host.write(0, 16, 1);
        Path copy = folder.resolve("copy");
        // what is in the file now is all that a killed process leaves
        java.nio.file.Files.copy(folder.resolve("disc"), copy);
        try (Host later = Host.emu(copy)) {
            assertThat(later.ask("52 01 00 00 00 01 00 00 08 00")).isEqualTo("00 2e 01 01 00 24 01 02");
            assertThat(later.ask(DISC_INFORMATION)).startsWith("00 20 05 01 01 01 01");
            later.send(SELECT, AT_ONCE);
            assertThat(later.writeRefusal(16, 16)).isEqualTo("5 21 02");
        }
    }

    @Test
    void leadInNamesBookAndProduct() throws Exception {
        insert("dvd-r");
        assertThat(host.ask("ad 00 00 00 00 00 00 00 00 10 00 00"))
                .isEqualTo("08 02 00 00 25 02 02 00 00 03 00 00 00 26 12 7f");
        byte[] reply = host.in("ad 00 00 00 00 00 00 0e 00 ff 00 00", 65536);
        assertThat(reply).hasSize(44);
        assertThat(new String(reply, 21, 6, StandardCharsets.US_ASCII)).isEqualTo("BURNIS");
        assertThat(new String(reply, 29, 6, StandardCharsets.US_ASCII)).isEqualTo("HEMR01");
        assertThat(host.refusal("ad 00 00 00 00 00 00 11 00 04 00 00")).isEqualTo("5 24 00");
        assertThat(host.ask("ad 00 00 00 00 00 00 ff 00 74 00 00"))
                .isEqualTo("00 12 00 00 00 40 08 04 01 40 00 08 0e 40 00 2c 10 40 08 04");
    }

    @Test
    void writeSpeedsBeginWithSixteenfold() throws Exception {
        insert("dvd-r");
        assertThat(host.ask("ac 00 00 00 00 00 00 00 00 01 03 00"))
                .isEqualTo("00 00 00 54 00 00 00 00 00 00 00 00 00 23 12 7f 00 00 56 90 00 00 56 90");
    }

    @Test
    void dualLayerDiscTellsWhereTheFirstLayerEnds() throws Exception {
        insert("dvd-r-dl");
        assertThat(host.ask("46 00 00 00 00 00 00 00 08 00")).endsWith("00 00 00 15");
        assertThat(host.ask("52 01 00 00 00 01 00 00 14 00")).endsWith("00 3f a7 c0");
        assertThat(host.ask("ad 00 00 00 00 00 00 00 00 14 00 00"))
                .isEqualTo("08 02 00 00 26 02 32 00 00 03 00 00 00 fc ff ff 00 22 d3 df");
        assertThat(host.ask("ad 00 00 00 00 00 00 20 00 ff 00 00")).isEqualTo("00 0a 00 00 00 00 00 00 00 1f d3 e0");
        assertThat(host.ask("ad 00 00 00 00 00 01 00 00 04 00 00")).isEqualTo("08 02 00 00");
        assertThat(host.refusal("ad 00 00 00 00 00 02 00 00 04 00 00")).isEqualTo("5 24 00");
    }

    @Test
    void dualLayerDiscIsFinalizedWithItsFirstSession() throws Exception {
        insert("dvd-r-dl");
        host.send(SELECT, INCREMENTAL_MULTI);
        host.write(0, 16, 1);
        host.send(SYNCHRONIZE);
        host.send(CLOSE_TRACK_1);
        host.send(CLOSE_SESSION);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 0e 01 01 01 01");
        assertThat(host.writeRefusal(28_704, 16)).isEqualTo("5 30 05");
    }

    @Test
    void firstLayerCannotBeChangedOnceRecordingHasBegun() throws Exception {
        insert("dvd-r-dl");
        host.send("53 00 00 00 00 00 00 00 20 00");
        assertThat(host.refusal("bf 00 00 00 00 00 00 20 00 0c 00 00", "00 0a 00 00 00 00 00 00 00 10 00 00"))
                .isEqualTo("5 2C 00");
    }

    @Test
    void layerJumpRecordingIsNotOffered() throws Exception {
        insert("dvd-r-dl");
        assertThat(host.refusal(SELECT, page("44 05 08 00", "00"))).isEqualTo("5 26 00");
        assertThat(host.refusal(SELECT, page("61 25 08 10", "10"))).isEqualTo("5 26 00");
    }
}
