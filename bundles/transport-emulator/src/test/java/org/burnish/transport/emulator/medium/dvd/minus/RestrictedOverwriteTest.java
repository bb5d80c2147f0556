package org.burnish.transport.emulator.medium.dvd.minus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.burnish.transport.emulator.Host;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DVD-RW in restricted overwrite mode (MMC-6, clause 4) and the ways into it. */
class RestrictedOverwriteTest {

    private static final String FORMAT = "04 11 00 00 00 00";
    private static final String CLOSE_SESSION = "5b 01 02 00 00 00 00 00 00 00";
    private static final String TEST_UNIT_READY = "00 00 00 00 00 00";
    /** Immediate; 2297888 blocks. */
    private static final String FULL = "00 02 00 08 00 23 10 20 00 00 08 00";

    private static final String QUICK = "00 02 00 08 00 01 00 00 54 00 00 10";
    private static final String GROW = "00 02 00 08 00 00 00 00 4c 00 00 10";

    @TempDir
    Path folder;

    private Host host;

    @BeforeEach
    void loadBlankDisc() throws Exception {
        host = Host.with("dvd-rw", folder.resolve("disc"));
    }

    @AfterEach
    void close() {
        host.close();
    }

    private void format(String list) throws Exception {
        host.send(FORMAT, list);
        host.send(TEST_UNIT_READY);
    }

    @Test
    void blankDiscOffersFullAndQuickFormats() throws Exception {
        assertThat(host.ask("23 00 00 00 00 00 00 00 fc 00"))
                .isEqualTo("00 00 00 20 00 23 12 80 01 00 08 00 00 23 10 20 00 00 08 00 00 23 10 20 54 00 00 10"
                        + " 00 23 10 20 40 00 00 10");
    }

    @Test
    void fullFormatMakesEveryErrorCorrectionBlockWritable() throws Exception {
        format(FULL);
        assertThat(host.ask("46 00 00 00 00 00 00 00 08 00")).endsWith("00 00 00 13");
        assertThat(host.ask("25 00 00 00 00 00 00 00 00 00")).isEqualTo("00 23 10 1f 00 00 08 00");
        assertThat(host.ask("23 00 00 00 00 00 00 00 14 00"))
                .isEqualTo("00 00 00 28 00 23 10 20 02 00 08 00 00 23 10 20 00 00 08 00");
        host.write(2_297_872, 16, 5);
        host.write(32, 32, 6);
        assertThat(host.read(2_297_872, 16)).containsOnly(5);
        assertThat(host.read(0, 32)).containsOnly(0);
        assertThat(host.writeRefusal(2_297_888, 16)).isEqualTo("5 21 00");
        assertThat(host.ask("51 00 00 00 00 00 00 00 22 00")).startsWith("00 20 1e 01 01 01 01");
    }

    @Test
    void unalignedWriteIsRefused() throws Exception {
        format(FULL);
        assertThat(host.writeRefusal(8, 16)).isEqualTo("5 21 02");
        assertThat(host.writeRefusal(16, 8)).isEqualTo("5 21 02");
    }

    @Test
    void quickFormatGrowsUntilTheSessionIsClosed() throws Exception {
        format(QUICK);
        assertThat(host.ask("51 00 00 00 00 00 00 00 22 00")).startsWith("00 20 15 01 01 01 01");
        assertThat(host.ask("23 00 00 00 00 00 00 00 0c 00")).isEqualTo("00 00 00 20 00 23 10 20 03 00 08 00");
        assertThat(host.writeRefusal(16, 16)).isEqualTo("5 21 02");
        host.write(0, 16, 1);
        host.write(16, 16, 2);
        host.write(0, 16, 3);
        assertThat(host.readRefusal(32, 1)).isEqualTo("5 21 00");
        host.send(CLOSE_SESSION);
        assertThat(host.ask("25 00 00 00 00 00 00 00 00 00")).startsWith("00 00 00 1f");
        assertThat(host.read(0, 16)).containsOnly(3);
        assertThat(host.writeRefusal(32, 16)).isEqualTo("5 21 00");
    }

    @Test
    void quickGrowOpensTheFormattedAreaAgain() throws Exception {
        format(QUICK);
        host.write(0, 32, 1);
        host.send(CLOSE_SESSION);
        assertThat(host.ask("23 00 00 00 00 00 00 00 1c 00"))
                .isEqualTo("00 00 00 30 00 00 00 20 02 00 08 00 00 23 10 20 00 00 08 00 00 23 10 00 4c 00 00 10");
        format(GROW);
        host.write(32, 16, 2);
        host.send(CLOSE_SESSION);
        assertThat(host.ask("25 00 00 00 00 00 00 00 00 00")).startsWith("00 00 00 2f");
        assertThat(host.read(0, 32)).containsOnly(1);
    }

    @Test
    void grownSessionIsFormattedToItsNewEnd() throws Exception {
        format("00 02 00 08 00 00 00 20 40 00 00 10");
        assertThat(host.ask("25 00 00 00 00 00 00 00 00 00")).startsWith("00 00 00 1f");
        assertThat(host.ask("23 00 00 00 00 00 00 00 fc 00")).endsWith("00 23 10 00 44 00 00 10");
        host.write(0, 32, 1);
        format("00 02 00 08 00 00 00 40 44 00 00 10");
        assertThat(host.ask("25 00 00 00 00 00 00 00 00 00")).startsWith("00 00 00 5f");
        assertThat(host.ask("51 00 00 00 00 00 00 00 22 00")).startsWith("00 20 1e 01 01 01 01");
        assertThat(host.read(0, 32)).containsOnly(1);
        host.write(80, 16, 2);
        assertThat(host.writeRefusal(96, 16)).isEqualTo("5 21 00");
        format("00 02 00 08 ff ff ff ff 44 00 00 10");
        assertThat(host.ask("23 00 00 00 00 00 00 00 fc 00"))
                .startsWith("00 00 00 28 00 23 10 20 02 00 08 00 00 23 10 20 00 00 08 00 00 00 00 00 4c 00 00 10");
    }

    @Test
    void quickGrowReservesTheBlocksItIsAskedFor() throws Exception {
        format("00 02 00 08 00 00 00 20 40 00 00 10");
        format("00 02 00 08 00 00 00 20 4c 00 00 10");
        assertThat(host.ask("51 00 00 00 00 00 00 00 22 00")).startsWith("00 20 15 01 01 01 01");
        host.write(48, 16, 3);
        host.write(64, 16, 4);
        assertThat(host.writeRefusal(96, 16)).isEqualTo("5 21 02");
        assertThat(host.refusal(FORMAT, GROW)).isEqualTo("5 26 00");
        host.send(CLOSE_SESSION);
        assertThat(host.ask("25 00 00 00 00 00 00 00 00 00")).startsWith("00 00 00 4f");
    }

    @Test
    void rigidRestrictedOverwriteIsCurrentAndIncrementalStreamingIsNot() throws Exception {
        format(FULL);
        assertThat(host.ask("46 02 00 2c 00 00 00 00 10 00")).endsWith("00 2c 01 04 03 00 00 00");
        assertThat(host.ask("46 02 00 26 00 00 00 00 0c 00")).endsWith("00 26 01 00");
        assertThat(host.ask("46 02 00 21 00 00 00 00 0c 00")).endsWith("00 21 04 08");
        assertThat(host.ask("52 01 00 00 00 01 00 00 08 00")).isEqualTo("00 2e 01 01 00 05 31 02");
    }

    @Test
    void formatParametersThatFitNoOfferAreRefused() {
        assertThat(host.refusal(FORMAT, "00 02 00 08 00 23 10 20 00 00 00 10")).isEqualTo("5 26 00");
        assertThat(host.refusal(FORMAT, "00 02 00 08 00 00 00 00 54 00 08 00")).isEqualTo("5 26 00");
        assertThat(host.refusal(FORMAT, "00 02 00 08 00 00 00 00 55 00 00 10")).isEqualTo("5 26 00");
        assertThat(host.refusal(FORMAT, GROW)).isEqualTo("5 26 00");
        assertThat(host.refusal(FORMAT, "00 02 00 08 00 23 10 30 00 00 08 00")).isEqualTo("5 26 00");
        assertThat(host.refusal(FORMAT, "00 02 00 08 00 23 10 20 c0 00 08 00")).isEqualTo("5 26 00");
        assertThat(host.refusal(FORMAT, "00 02 00 04 00 23 10 20 00 00 08 00")).isEqualTo("5 26 00");
        assertThat(host.refusal(FORMAT, "00 22 00 08 00 23 10 20 00 00 08 00")).isEqualTo("5 26 00");
        assertThat(host.refusal(FORMAT, "00 02 00 08")).isEqualTo("5 1A 00");
        assertThat(host.refusal("04 00 00 00 00 00", FULL)).isEqualTo("5 24 00");
    }

    @Test
    void blankingLeadsBackToSequentialRecording() throws Exception {
        format(FULL);
        host.write(0, 16, 5);
        host.send("a1 00 00 00 00 00 00 00 00 00 00 00");
        assertThat(host.ask("46 00 00 00 00 00 00 00 08 00")).endsWith("00 00 00 14");
        assertThat(host.readRefusal(0, 1)).isEqualTo("5 21 00");
        assertThat(host.refusal("a1 02 00 00 00 00 00 00 00 00 00 00")).isEqualTo("5 24 00");
    }

    @Test
    void onlyPacketWritingFits() throws Exception {
        format(FULL);
        String select = "55 10 00 00 00 00 00 00 3c 00";
        String rest = " 00 00 00 00 00 00 00 10 00 96" + " 00".repeat(36);
        host.send(select, "00 00 00 00 00 00 00 00 05 32 40 25 08 00" + rest);
        assertThat(host.refusal(select, "00 00 00 00 00 00 00 00 05 32 42 05 08 00" + rest))
                .isEqualTo("5 26 00");
        assertThat(host.refusal("53 00 00 00 00 00 00 00 10 00")).isEqualTo("5 30 05");
    }
}
