package org.burnish.transport.emulator.medium.bd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.burnish.transport.emulator.Host;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** BD-RE (MMC-6, clause 4), with the sizes of a disc of 25 GB. */
class BdReTest {

    private static final String FORMAT = "04 11 00 00 00 00";
    /** Type 00h, 11826176 blocks. */
    private static final String USUAL = "00 82 00 08 00 b4 74 00 00 00 08 00";
    /** Type 30h, 12088320 blocks. */
    private static final String LARGEST = "00 82 00 08 00 b8 74 00 c0 00 00 00";

    @TempDir
    Path folder;

    private Host host;

    @BeforeEach
    void loadUnformattedDisc() throws Exception {
        host = Host.with("bd-re", folder.resolve("disc"));
    }

    @AfterEach
    void close() {
        host.close();
    }

    private void format(String list) throws Exception {
        host.send(FORMAT, list);
    }

    @Test
    void unformattedDiscOffersFiveFormats() throws Exception {
        assertThat(host.ask("23 00 00 00 00 00 00 00 fc 00"))
                .isEqualTo("00 00 00 30 00 ba 74 00 01 00 08 00 00 b4 74 00 00 00 30 00"
                        + " 00 b4 74 00 c0 00 30 00 00 b0 74 00 c0 00 50 00 00 b8 74 00 c0 00 10 00"
                        + " 00 ba 74 00 c4 00 08 00");
        assertThat(host.ask("51 00 00 00 00 00 00 00 22 00")).startsWith("00 20 10 01 01 01 01 20 ff");
    }

    @Test
    void formattedDiscOffersToExpandItsSpareArea() throws Exception {
        format(LARGEST);
        assertThat(host.ask("23 00 00 00 00 00 00 00 fc 00"))
                .isEqualTo("00 00 00 38 00 b8 74 00 02 00 08 00 00 b4 74 00 00 00 30 00 00 b0 74 00 04 00 50 00"
                        + " 00 b4 74 00 c0 00 30 00 00 b0 74 00 c0 00 50 00 00 b8 74 00 c0 00 10 00"
                        + " 00 ba 74 00 c4 00 08 00");
        host.write(0, 32, 7);
        format("00 82 00 08 00 b0 74 00 04 00 50 00");
        assertThat(host.ask("25 00 00 00 00 00 00 00 00 00")).startsWith("00 b0 73 ff");
        assertThat(host.read(0, 32)).containsOnly(7);
    }

    @Test
    void spareAreaThatIsNotThereCannotBeExpanded() {
        assertThat(host.refusal(FORMAT, "00 82 00 08 00 b0 74 00 04 00 50 00")).isEqualTo("5 26 00");
    }

    @Test
    void discDefinitionStructureTellsWhereDataAndSparesLie() throws Exception {
        assertThat(host.refusal("ad 01 00 00 00 00 00 08 08 04 00 00")).isEqualTo("5 24 00");
        format(USUAL);
        byte[] reply = host.in("ad 01 00 00 00 00 00 08 08 04 00 00", 65536);
        assertThat(reply).hasSize(2052).startsWith(0x08, 0x02, 0, 0, 'D', 'S', 0);
        // block 0 lies behind the 4096 clusters of the inner spare area; the outer one has 8192
        assertThat(java.util.HexFormat.ofDelimiter(" ").formatHex(reply, 36, 57))
                .isEqualTo("00 12 00 00 00 b4 73 ff 00 00 10 00 00 00 20 00 00 00 00 00 00");
    }

    @Test
    void discIsNotInACartridge() throws Exception {
        assertThat(host.ask("ad 01 00 00 00 00 00 09 00 08 00 00")).isEqualTo("00 06 00 00 00 00 00 00");
    }

    @Test
    void structuresThatCanBeReadAreListed() throws Exception {
        assertThat(host.ask("ad 01 00 00 00 00 00 ff 00 40 00 00"))
                .isEqualTo("00 0e 00 00 00 40 10 04 09 40 00 08 0a 40 00 10");
        format(USUAL);
        assertThat(host.ask("ad 01 00 00 00 00 00 ff 00 40 00 00"))
                .isEqualTo("00 12 00 00 00 40 10 04 08 40 08 04 09 40 00 08 0a 40 00 10");
    }

    @Test
    void unformattedDiscCanNeitherBeWrittenNorRead() {
        assertThat(host.writeRefusal(0, 32)).isEqualTo("5 30 10");
        assertThat(host.readRefusal(0, 1)).isEqualTo("5 30 10");
    }

    @Test
    void formattedDiscTakesBlocksAnywhere() throws Exception {
        format(USUAL);
        assertThat(host.ask("25 00 00 00 00 00 00 00 00 00")).isEqualTo("00 b4 73 ff 00 00 08 00");
        host.write(11_826_175, 1, 4);
        host.write(7, 3, 5);
        assertThat(host.read(11_826_175, 1)).containsOnly(4);
        assertThat(host.read(7, 3)).containsOnly(5);
        assertThat(host.read(10, 1)).containsOnly(0);
        assertThat(host.writeRefusal(11_826_176, 1)).isEqualTo("5 21 00");
        assertThat(host.readRefusal(11_826_175, 2)).isEqualTo("5 21 00");
        assertThat(host.ask("51 00 00 00 00 00 00 00 22 00")).startsWith("00 20 1e 01 01 01 01");
    }

    @Test
    void spareAreaIsWhatIsNotForData() throws Exception {
        format(LARGEST);
        assertThat(host.ask("ad 01 00 00 00 00 00 0a 00 10 00 00"))
                .isEqualTo("00 0e 00 00 00 00 00 00 00 02 00 00 00 02 00 00");
        format(USUAL);
        assertThat(host.ask("ad 01 00 00 00 00 00 0a 00 10 00 00"))
                .isEqualTo("00 0e 00 00 00 00 00 00 00 06 00 00 00 06 00 00");
    }

    @Test
    void streamConsistsOfWholeClusters() throws Exception {
        format(USUAL);
        host.out("aa 00 00 00 00 20 00 00 00 40 80 00", new byte[64 * 2048]);
        byte[] some = new byte[33 * 2048];
        assertThat(host.refusal("aa 00 00 00 00 21 00 00 00 20 80 00", some)).isEqualTo("5 24 00");
        assertThat(host.refusal("aa 00 00 00 00 20 00 00 00 21 80 00", some)).isEqualTo("5 24 00");
        host.out("aa 00 00 00 00 21 00 00 00 21 00 00", some);
    }

    @Test
    void verifyingReadsWithoutData() throws Exception {
        format(USUAL);
        host.send("2f 00 00 00 00 00 00 00 20 00");
        host.send("2f 00 00 00 00 00 00 00 00 00");
        host.out("2e 00 00 00 00 03 00 00 01 00", new byte[2048]);
        assertThat(host.refusal("2f 00 00 b4 73 ff 00 00 02 00")).isEqualTo("5 21 00");
        assertThat(host.refusal("2f 04 00 00 00 00 00 00 01 00")).isEqualTo("5 24 00");
        assertThat(host.refusal("2e 04 00 00 00 00 00 00 01 00", new byte[2048]))
                .isEqualTo("5 24 00");
    }

    @Test
    void formattingAgainKeepsTheData() throws Exception {
        format(USUAL);
        host.write(0, 32, 8);
        format(LARGEST);
        assertThat(host.ask("23 00 00 00 00 00 00 00 0c 00")).isEqualTo("00 00 00 38 00 b8 74 00 02 00 08 00");
        assertThat(host.read(0, 32)).containsOnly(8);
    }

    @Test
    void sizesAndSubtypesOutsideTheOffersAreRefused() {
        assertThat(host.refusal(FORMAT, "00 82 00 08 00 b8 74 20 c0 00 00 00")).isEqualTo("5 26 00");
        assertThat(host.refusal(FORMAT, "00 82 00 08 00 b4 74 01 c0 00 00 00")).isEqualTo("5 26 00");
        assertThat(host.refusal(FORMAT, "00 82 00 08 00 b4 74 00 01 00 08 00")).isEqualTo("5 26 00");
        assertThat(host.refusal(FORMAT, "00 82 00 08 00 b4 74 00 98 00 00 00")).isEqualTo("5 26 00");
    }

    @Test
    void whatIsForSequentialMediaIsRefused() throws Exception {
        format(USUAL);
        assertThat(host.refusal("a1 00 00 00 00 00 00 00 00 00 00 00")).isEqualTo("5 30 00");
        assertThat(host.refusal("53 00 00 00 00 00 00 00 20 00")).isEqualTo("5 30 05");
        assertThat(host.refusal("5b 00 02 00 00 00 00 00 00 00")).isEqualTo("5 24 00");
    }

    @Test
    void discInformationUnitNamesTheDisc() throws Exception {
        byte[] reply = host.in("ad 01 00 00 00 00 00 00 10 04 00 00", 65536);
        assertThat(reply).hasSize(4100).startsWith(0x10, 0x02, 0, 0, 'D', 'I', 1);
        assertThat(new String(reply, 12, 3, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("BDW");
        assertThat(new String(reply, 104, 9, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("BURNISRE1");
        assertThat(host.refusal("ad 00 00 00 00 00 00 00 10 04 00 00")).isEqualTo("5 30 02");
    }

    @Test
    void featuresAreThoseOfBd() throws Exception {
        assertThat(host.ask("46 02 00 41 00 00 00 00 ff 00"))
                .isEqualTo("00 00 00 1c 00 00 00 43 00 41 05 14 00 00 00 00 00 02 00 02 00 02 00 00"
                        + " 00 02 00 02 00 00 00 00");
        assertThat(host.ask("46 02 00 40 00 00 00 00 ff 00"))
                .isEqualTo("00 00 00 24 00 00 00 43 00 40 05 1c 00 00 00 00 00 02 00 02 00 02 00 00"
                        + " 00 02 00 02 00 00 00 00 00 02 00 02 00 00 00 00");
        assertThat(host.ask("46 02 00 23 00 00 00 00 ff 00"))
                .isEqualTo("00 00 00 10 00 00 00 43 00 23 05 08 0f 00 00 00 00 00 00 00");
        assertThat(host.ask("46 02 01 07 00 00 00 00 ff 00"))
                .isEqualTo("00 00 00 0c 00 00 00 43 01 07 11 04 1f 00 00 00");
    }

    @Test
    void twoLayersHoldTwiceAsMuch() throws Exception {
        try (Host dual = Host.with("bd-re-dl", folder.resolve("dual"))) {
            assertThat(dual.ask("23 00 00 00 00 00 00 00 14 00"))
                    .isEqualTo("00 00 00 30 01 74 e8 00 01 00 08 00 01 68 e8 00 00 00 60 00");
        }
    }
}
