package org.burnish.transport.emulator.medium.dvd.plus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.transport.emulator.Host;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DVD+R and DVD+R DL: fragments and sessions (MMC-6, clause 4), with commands as burn programs send them. */
class DvdPlusRTest {
    private static final String SYNCHRONIZE = "35 02 00 00 00 00 00 00 00 00";
    private static final String CLOSE_SESSION = "5b 01 02 00 00 00 00 00 00 00";
    private static final String FINALIZE = "5b 01 05 00 00 01 00 00 00 00";
    private static final String DISC_INFORMATION = "51 00 00 00 00 00 00 00 22 00";
    private static final String NEXT = "52 01 00 00 00 ff 00 00 14 00";
    private static final String CAPACITY = "25 00 00 00 00 00 00 00 00 00";

    @TempDir
    Path folder;

    private Host host;

    @BeforeEach
    void loadBlankDisc() throws Exception {
        host = Host.with("dvd+r", folder.resolve("disc"));
    }

    @AfterEach
    void close() {
        host.close();
    }

    private void track(long lba, int blocks, int number) throws Exception {
        host.fill(lba, blocks, number);
        host.send(SYNCHRONIZE);
        host.send("5b 01 01 00 00 0" + number + " 00 00 00 00");
    }

    @Test
    void blankDiscHasOneEmptyFragment() throws Exception {
        assertThat(host.ask("46 00 00 00 00 00 00 00 08 00")).endsWith("00 00 00 1b");
        assertThat(host.ask(DISC_INFORMATION))
                .isEqualTo("00 20 00 01 01 01 01 20 ff 00 00 00 00 00 00 00 00 00 00 00 00 23 05 40"
                        + " 00 00 00 00 00 00 00 00 00 00");
        assertThat(host.ask(NEXT)).isEqualTo("00 2e 01 01 00 04 41 01 00 00 00 00 00 00 00 00 00 23 05 40");
        assertThat(host.ask("23 00 00 00 00 00 00 00 0c 00")).isEqualTo("00 00 00 08 00 23 05 40 01 00 08 00");
        assertThat(host.ask(CAPACITY)).isEqualTo("00 00 00 00 00 00 08 00");
        assertThat(host.refusal("43 00 00 00 00 00 00 00 0c 00")).isEqualTo("3 57 00");
    }

    @Test
    void plusFeatureIsCurrentAndIncrementalStreamingIsNot() throws Exception {
        assertThat(host.ask("46 02 00 2b 00 00 00 00 10 00")).endsWith("00 2b 01 04 01 00 00 00");
        assertThat(host.ask("46 02 00 2a 00 00 00 00 10 00")).endsWith("00 2a 00 04 01 00 00 00");
        assertThat(host.ask("46 02 00 21 00 00 00 00 0c 00")).endsWith("00 21 04 08");
        assertThat(host.ask("46 02 00 2f 00 00 00 00 0c 00")).endsWith("00 2f 08 04");
    }

    @Test
    void writeParametersPageHasNoSay() throws Exception {
        String header = "00 00 00 00 00 00 00 00 ";
        host.send(
                "55 10 00 00 00 00 00 00 3c 00",
                header + "05 32 72 c5 08 00 00 00 00 00 00 00 00 00 00 96" + " 00".repeat(36));
        host.write(0, 16, 1);
        assertThat(host.read(0, 16)).containsOnly(1);
        assertThat(host.ask(NEXT)).startsWith("00 2e 01 01 00 04 01 01 00 00 00 00 00 00 00 10");
    }

    @Test
    void reservedTrackIsWrittenClosedAndFinalized() throws Exception {
        host.send("53 00 00 00 00 00 00 0b 70 00");
        assertThat(host.ask("52 01 00 00 00 01 00 00 1c 00"))
                .isEqualTo("00 2e 01 01 00 04 c1 01 00 00 00 00 00 00 00 00 00 00 0b 70 00 00 00 10 00 00 0b 70");
        track(0, 2928, 1);
        host.send(FINALIZE);
        assertThat(host.ask(DISC_INFORMATION))
                .startsWith("00 20 0e 01 01 01 01 20 00 00 00 00 00 00 00 00 ff ff ff ff ff ff ff ff");
        assertThat(host.ask(CAPACITY)).isEqualTo("00 00 0b 6f 00 00 08 00");
        assertThat(host.ask("52 01 00 00 00 01 00 00 22 00"))
                .isEqualTo("00 2e 01 01 00 04 01 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 10 00 00 0b 70"
                        + " 00 00 00 00 00 00");
        assertThat(host.refusal(NEXT)).isEqualTo("5 24 00");
        assertThat(host.writeRefusal(2928, 16)).isEqualTo("5 30 05");
        assertThat(host.ask("46 02 00 2b 00 00 00 00 10 00")).contains("00 2b 00 04");
        host.send(FINALIZE);
        host.send(CLOSE_SESSION);
    }

    @Test
    void nextSessionFollowsBehindClosureAndIntro() throws Exception {
        track(0, 2928, 1);
        host.send(CLOSE_SESSION);
        assertThat(host.ask(DISC_INFORMATION))
                .startsWith("00 20 01 01 02 02 02 20 00 00 00 00 00 00 00 00 00 00 0f 70 00 23 05 40");
        assertThat(host.ask(NEXT)).isEqualTo("00 2e 02 02 00 04 41 01 00 00 13 70 00 00 13 70 00 22 f1 d0");
        assertThat(host.readRefusal(2928, 1)).isEqualTo("5 21 00");
        track(4976, 624, 2);
        host.send(CLOSE_SESSION);
        assertThat(host.ask(CAPACITY)).isEqualTo("00 00 15 df 00 00 08 00");
        assertThat(host.ask("43 00 00 00 00 00 01 00 20 00"))
                .isEqualTo("00 1a 01 02 00 14 01 00 00 00 00 00 00 14 02 00 00 00 13 70 00 14 aa 00 00 00 15 e0");
        host.send("5b 01 06 00 00 00 00 00 00 00");
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 0e 01 02 02 02 20 00");
    }

    @Test
    void fragmentsOfASessionHaveARunInBetween() throws Exception {
        track(0, 20, 1);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 05 01 01 01 02 20 00");
        assertThat(host.ask(NEXT)).startsWith("00 2e 02 01 00 04 41 01 00 00 00 30 00 00 00 30");
        assertThat(host.read(20, 12)).containsOnly(0);
        assertThat(host.readRefusal(32, 1)).isEqualTo("5 21 00");
        host.write(48, 16, 2);
        assertThat(host.refusal(CLOSE_SESSION)).isEqualTo("5 72 03");
        assertThat(host.refusal(FINALIZE)).isEqualTo("5 72 03");
    }

    @Test
    void reservedFragmentsAreWrittenInAnyOrder() throws Exception {
        host.send("53 00 00 00 00 00 00 00 21 00");
        host.send("53 00 00 00 00 00 00 00 10 00");
        assertThat(host.ask("52 01 00 00 00 02 00 00 14 00"))
                .isEqualTo("00 2e 02 01 00 04 c1 01 00 00 00 40 00 00 00 40 00 00 00 10");
        assertThat(host.ask(NEXT)).startsWith("00 2e 03 01 00 04 41 01 00 00 00 60");
        host.write(64, 16, 2);
        host.write(0, 16, 1);
        assertThat(host.writeRefusal(16, 48)).isEqualTo("5 63 00");
        assertThat(host.refusal(CLOSE_SESSION)).isEqualTo("5 72 04");
        host.send("5b 00 01 00 00 01 00 00 00 00");
        assertThat(host.read(16, 32)).containsOnly(0);
        host.send("5b 00 01 00 00 02 00 00 00 00");
        host.send(CLOSE_SESSION);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 01 01 02 03 03 20 00");
    }

    @Test
    void noMoreThanSixteenFragmentsFitInASession() throws Exception {
        for (int i = 1; i < 16; i++) {
            host.send("53 00 00 00 00 00 00 00 10 00");
        }
        assertThat(host.refusal("53 00 00 00 00 00 00 00 10 00")).isEqualTo("5 72 05");
    }

    @Test
    void writeBesideTheNextWritableAddressIsInvalid() throws Exception {
        assertThat(host.writeRefusal(16, 16)).isEqualTo("5 21 02");
        host.write(0, 16, 7);
        assertThat(host.writeRefusal(0, 16)).isEqualTo("5 21 02");
        assertThat(host.writeRefusal(2_295_104, 1)).isEqualTo("5 21 00");
        assertThat(host.refusal("53 00 00 00 00 00 00 00 10 00")).isEqualTo("5 2C 00");
    }

    @Test
    void closingWhatIsEmptyDoesNothing() throws Exception {
        host.send("5b 01 01 00 00 01 00 00 00 00");
        host.send(CLOSE_SESSION);
        host.send(FINALIZE);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 00 01 01 01 01");
        assertThat(host.refusal("5b 01 01 00 00 05 00 00 00 00")).isEqualTo("5 24 00");
        assertThat(host.refusal("5b 01 00 00 00 00 00 00 00 00")).isEqualTo("5 24 00");
        assertThat(host.refusal("5b 01 04 00 00 00 00 00 00 00")).isEqualTo("5 24 00");
    }

    @Test
    void writeOnceMediumIsNeitherBlankedNorFormatted() {
        assertThat(host.refusal("a1 00 00 00 00 00 00 00 00 00 00 00")).isEqualTo("5 30 00");
        assertThat(host.refusal("04 11 00 00 00 00", "00 02 00 08 ff ff ff ff 98 00 00 00"))
                .isEqualTo("5 30 06");
    }

    @Test
    void sessionThatLeavesNoRoomForAnotherFinalizes() throws Exception {
        host.send("53 00 00 00 00 00 22 fd 40 00");
        host.send("5b 00 01 00 00 01 00 00 00 00");
        host.send(CLOSE_SESSION);
        assertThat(host.ask(DISC_INFORMATION)).startsWith("00 20 0e 01 01 01 01");
    }

    @Test
    void grooveNamesTheProduct() throws Exception {
        byte[] adip = host.in("ad 00 00 00 00 00 00 11 01 04 00 00", 65536);
        assertThat(adip).hasSize(260).startsWith(1, 2, 0, 0, 0xA1, 2, 2, 0, 0, 3, 0, 0, 0, 0x26, 5, 0x3F);
        assertThat(new String(adip, 23, 7, StandardCharsets.US_ASCII)).isEqualTo("BURNISH");
        assertThat(new String(adip, 31, 3, StandardCharsets.US_ASCII)).isEqualTo("R01");
        assertThat(host.ask("ad 00 00 00 00 00 00 ff 00 74 00 00"))
                .isEqualTo("00 0e 00 00 00 40 08 04 01 40 00 08 11 40 01 04");
        assertThat(host.refusal("ad 00 00 00 00 00 00 0e 00 04 00 00")).isEqualTo("5 24 00");
    }

    @Test
    void powerCutKeepsClosedSessionsAndGoesOnAtTheNextWritableAddress() throws Exception {
        track(0, 32, 1);
        host.send(CLOSE_SESSION);
        host.fill(2080, 5000, 2);
        Path copy = folder.resolve("copy");
        Files.copy(folder.resolve("disc"), copy);
        try (Host later = Host.emu(copy)) {
            assertThat(later.read(0, 32)).containsOnly(1);
            assertThat(later.ask(DISC_INFORMATION)).startsWith("00 20 05 01 02 02 02");
            assertThat(later.ask("52 01 00 00 00 02 00 00 10 00")).startsWith("00 2e 02 02 00 04 01 01 00 00 08 20");
            long next = java.nio.ByteBuffer.wrap(later.in("52 01 00 00 00 02 00 00 10 00", 16))
                    .getInt(12);
            assertThat(next).isBetween(2080L + 5000 - 2048, 2080L + 5000);
            later.write(next, 16, 3);
            later.send(SYNCHRONIZE);
            later.send("5b 00 01 00 00 02 00 00 00 00");
            later.send(FINALIZE);
            assertThat(later.read(next - 16, 16)).containsOnly(2);
        }
    }

    @Test
    void firstLayerOfABlankDiscCanBeMadeShorterOnce() throws Exception {
        String send = "bf 00 00 00 00 00 00 20 00 0c 00 00";
        try (Host layers = Host.with("dvd+r-dl", folder.resolve("layers"))) {
            assertThat(layers.refusal(send, "00 0a 00 00 00 00 00 00 00 1f d8 10"))
                    .isEqualTo("5 26 00");
            assertThat(layers.refusal(send, "00 0a 00 00 00 00 00 00 00 10 00 08"))
                    .isEqualTo("5 26 00");
            assertThat(layers.refusal("bf 00 00 00 00 00 00 20 00 08 00 00", "00 06 00 00 00 00 00 00"))
                    .isEqualTo("5 1A 00");
            layers.send(send, "00 0a 00 00 00 00 00 00 00 10 00 00");
            assertThat(layers.ask("ad 00 00 00 00 00 00 20 00 ff 00 00"))
                    .isEqualTo("00 0a 00 00 80 00 00 00 00 10 00 00");
            assertThat(layers.ask("ad 00 00 00 00 00 00 00 00 14 00 00")).endsWith("00 fc ff ff 00 12 ff ff");
            assertThat(layers.ask(NEXT)).endsWith("00 20 00 00");
            assertThat(layers.refusal(send, "00 0a 00 00 00 00 00 00 00 0f 00 00"))
                    .isEqualTo("5 2C 00");
            assertThat(layers.writeRefusal(0x20_0000, 16)).isEqualTo("5 21 00");
        }
        try (Host again = Host.emu(folder.resolve("layers"))) {
            assertThat(again.ask(NEXT)).endsWith("00 20 00 00");
            again.write(0, 16, 1);
            assertThat(again.ask("ad 00 00 00 00 00 00 ff 00 ff 00 00")).endsWith("11 40 01 04 20 c0 00 0c");
        }
        assertThat(host.refusal(send, "00 0a 00 00 00 00 00 00 00 10 00 00")).isEqualTo("5 24 00");
        assertThat(host.refusal("bf 00 00 00 00 00 00 0f 00 0c 00 00", "00 0a 00 00 00 00 00 00 00 10 00 00"))
                .isEqualTo("5 24 00");
    }

    @Test
    void dualLayerDiscHasItsOwnFeatureAndLayerBoundary() throws Exception {
        try (Host layers = Host.with("dvd+r-dl", folder.resolve("layers"))) {
            assertThat(layers.ask("46 00 00 00 00 00 00 00 08 00")).endsWith("00 00 00 2b");
            assertThat(layers.ask("46 02 00 3b 00 00 00 00 10 00")).endsWith("00 3b 01 04 01 00 00 00");
            assertThat(layers.ask("46 02 00 2b 00 00 00 00 10 00")).contains("00 2b 00 04");
            assertThat(layers.ask(NEXT)).endsWith("00 3f b0 00");
            assertThat(layers.ask("ad 00 00 00 00 00 00 00 00 14 00 00"))
                    .isEqualTo("08 02 00 00 e1 02 32 00 00 03 00 00 00 fc ff ff 00 22 d7 ff");
            assertThat(layers.ask("ad 00 00 00 00 00 00 20 00 ff 00 00"))
                    .isEqualTo("00 0a 00 00 00 00 00 00 00 1f d8 00");
            layers.write(0, 16, 1);
            layers.send("5b 00 01 00 00 01 00 00 00 00");
            layers.send(CLOSE_SESSION);
            assertThat(layers.ask(DISC_INFORMATION)).startsWith("00 20 01 01 02 02 02");
        }
    }
}
