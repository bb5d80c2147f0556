package org.burnish.transport.emulator.medium.dvd.ram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.burnish.scsi.SenseException;
import org.burnish.transport.emulator.Host;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DVD-RAM (MMC-6, clause 4): formatted in the factory, with spare areas that can be given up or expanded. */
class DvdRamTest {
    private static final String FORMAT_UNIT = "04 11 00 00 00 00";
    private static final String CAPACITY = "25 00 00 00 00 00 00 00 00 00";

    @TempDir
    Path folder;

    private Host host;

    @BeforeEach
    void loadDisc() throws Exception {
        host = Host.with("dvd-ram", folder.resolve("disc"));
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void discIsSoldFormatted() throws Exception {
        assertThat(host.ask("46 00 00 00 00 00 00 00 08 00")).endsWith("00 00 00 12");
        assertThat(host.ask("51 00 00 00 00 00 00 00 22 00")).startsWith("00 20 1e 01 01 01 01 20 00");
        assertThat(host.ask(CAPACITY)).isEqualTo("00 22 21 1f 00 00 08 00");
        assertThat(host.ask("23 00 00 00 00 00 00 00 fc 00"))
                .isEqualTo("00 00 00 20 00 22 21 20 02 00 08 00 00 22 21 20 00 00 08 00 00 23 05 20 00 00 08 00"
                        + " 00 21 79 00 04 00 08 00");
        assertThat(host.ask("52 01 00 00 00 01 00 00 24 00"))
                .isEqualTo("00 2e 01 01 00 04 01 02 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 10 00 22 21 20"
                        + " 00 22 21 1f 00 00 00 00");
        assertThat(host.ask("43 00 00 00 00 00 01 00 20 00"))
                .isEqualTo("00 12 01 01 00 14 01 00 00 00 00 00 00 14 aa 00 00 22 21 20");
    }

    @Test
    void anyBlockIsWrittenAtAnyTime() throws Exception {
        host.write(2_236_703, 1, 4);
        host.write(5, 3, 5);
        assertThat(host.read(2_236_703, 1)).containsOnly(4);
        assertThat(host.read(5, 3)).containsOnly(5);
        assertThat(host.read(1_000_000, 16)).containsOnly(0);
        assertThat(host.writeRefusal(2_236_704, 1)).isEqualTo("5 21 00");
        assertThat(host.readRefusal(2_236_703, 2)).isEqualTo("5 21 00");
    }

    @Test
    void addressBeyondTheEndIsRefusedEvenWithoutBlocks() throws Exception {
        for (String command : List.of("28 00", "2a 00", "2e 00", "2e 02", "2f 00", "2f 02")) {
            host.send(command + " 00 22 21 20 00 00 00 00");
            assertThat(host.refusal(command + " 00 22 21 21 00 00 00 00")).isEqualTo("5 21 00");
            assertThat(host.refusal(command + " ff ff ff ff 00 00 00 00")).isEqualTo("5 21 00");
        }
        assertThat(host.refusal("a8 00 00 22 21 21 00 00 00 00 00 00")).isEqualTo("5 21 00");
        assertThat(host.refusal("aa 00 80 00 00 00 00 00 00 00 00 00")).isEqualTo("5 21 00");
    }

    @Test
    void verifyComparesWithTheBytesOfTheHost() throws Exception {
        host.fill(0, 600, 7);
        byte[] expected = new byte[600 * 2048];
        Arrays.fill(expected, (byte) 7);
        host.out("2f 02 00 00 00 00 00 02 58 00", expected);
        expected[599 * 2048 + 5] = 8;
        SenseException differs =
                catchThrowableOfType(SenseException.class, () -> host.out("2f 02 00 00 00 00 00 02 58 00", expected));
        assertThat(Host.codes(differs)).isEqualTo("E 1D 00");
        assertThat(differs.sense().hex()).startsWith("F0 00 0E 00 00 02 57");
        assertThat(host.refusal("2f 02 00 00 00 00 00 00 02 00", new byte[2048]))
                .isEqualTo("B 4B 00");
        assertThat(host.refusal("2f 06 00 00 00 00 00 00 01 00", new byte[2048]))
                .isEqualTo("5 24 00");
        assertThat(host.refusal("2f 02 00 22 21 20 00 00 01 00", new byte[2048]))
                .isEqualTo("5 21 00");
    }

    @Test
    void writeAndVerifyComparesWhatItWrote() throws Exception {
        byte[] blocks = new byte[3 * 2048];
        Arrays.fill(blocks, (byte) 9);
        host.out("2e 02 00 00 00 20 00 00 03 00", blocks);
        assertThat(host.read(32, 3)).containsOnly(9);
    }

    @Test
    void featuresAreThoseOfARandomWritableMediumWithDefectManagement() throws Exception {
        assertThat(host.ask("46 02 00 20 00 00 00 00 18 00"))
                .endsWith("00 20 05 0c 00 22 21 1f 00 00 08 00 00 10 01 00");
        assertThat(host.ask("46 02 00 24 00 00 00 00 10 00")).endsWith("00 24 05 04 80 00 00 00");
        assertThat(host.ask("46 02 00 23 00 00 00 00 0c 00")).endsWith("00 23 05 08");
        assertThat(host.ask("46 02 01 07 00 00 00 00 10 00")).endsWith("01 07 11 04 1f 00 00 00");
        assertThat(host.ask("46 02 00 2a 00 00 00 00 0c 00")).endsWith("00 2a 00 04");
    }

    @Test
    void spareAreasCanBeGivenUp() throws Exception {
        host.write(0, 16, 5);
        host.send(FORMAT_UNIT, "00 82 00 08 00 23 05 20 00 00 08 00");
        assertThat(host.ask(CAPACITY)).startsWith("00 23 05 1f");
        assertThat(host.read(0, 16)).containsOnly(0);
        assertThat(host.ask("ad 00 00 00 00 00 00 09 00 10 00 00"))
                .isEqualTo("00 0e 00 00 00 00 00 00 00 00 00 00 00 00 00 00");
        assertThat(host.ask("23 00 00 00 00 00 00 00 04 00")).isEqualTo("00 00 00 18");
        assertThat(host.refusal(FORMAT_UNIT, "00 82 00 08 00 21 79 00 04 00 08 00"))
                .isEqualTo("5 26 00");
        host.send(FORMAT_UNIT, "00 82 00 08 00 22 21 20 00 00 08 00");
        assertThat(host.ask(CAPACITY)).startsWith("00 22 21 1f");
    }

    @Test
    void expandedSpareAreaKeepsTheData() throws Exception {
        host.write(0, 16, 5);
        assertThat(host.ask("ad 00 00 00 00 00 00 09 00 10 00 00"))
                .isEqualTo("00 0e 00 00 00 00 32 00 00 00 b2 00 00 00 b2 00");
        host.send(FORMAT_UNIT, "00 82 00 08 00 21 79 00 04 00 08 00");
        assertThat(host.ask(CAPACITY)).startsWith("00 21 78 ff");
        assertThat(host.read(0, 16)).containsOnly(5);
    }

    @Test
    void formatParametersThatFitNoOfferAreRefused() {
        assertThat(host.refusal(FORMAT_UNIT, "00 82 00 08 00 22 00 00 00 00 08 00"))
                .isEqualTo("5 26 00");
        assertThat(host.refusal(FORMAT_UNIT, "00 82 00 08 00 22 21 20 00 00 00 10"))
                .isEqualTo("5 26 00");
        assertThat(host.refusal(FORMAT_UNIT, "00 82 00 08 00 22 21 20 98 00 08 00"))
                .isEqualTo("5 26 00");
        assertThat(host.refusal(FORMAT_UNIT, "00 82 00 08 00 22 21 18 04 00 08 00"))
                .isEqualTo("5 26 00");
    }

    @Test
    void commandsOfSequentialMediaAreRefused() {
        assertThat(host.refusal("a1 00 00 00 00 00 00 00 00 00 00 00")).isEqualTo("5 30 00");
        assertThat(host.refusal("5b 00 02 00 00 00 00 00 00 00")).isEqualTo("5 24 00");
        assertThat(host.refusal("53 00 00 00 00 00 00 00 10 00")).isEqualTo("5 30 05");
        assertThat(host.refusal(
                        "55 10 00 00 00 00 00 00 3c 00",
                        "00 00 00 00 00 00 00 00 05 32 60 25 08 10 00 00 00 00 00 00 00 10 00 96" + " 00".repeat(36)))
                .isEqualTo("5 26 00");
    }

    @Test
    void structuresTellOfCartridgeAndProtection() throws Exception {
        assertThat(host.ask("ad 00 00 00 00 00 00 00 00 10 00 00"))
                .isEqualTo("08 02 00 00 16 02 04 00 00 03 10 00 00 26 15 1f");
        assertThat(host.ask("ad 00 00 00 00 00 00 08 00 08 00 00")).isEqualTo("00 06 00 00 00 00 00 00");
        assertThat(host.ask("ad 00 00 00 00 00 00 c0 00 08 00 00")).isEqualTo("00 06 00 00 00 00 00 00");
        assertThat(host.refusal("ad 00 00 00 00 00 00 0e 00 04 00 00")).isEqualTo("5 24 00");
    }
}
