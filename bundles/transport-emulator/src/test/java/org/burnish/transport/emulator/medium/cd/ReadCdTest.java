package org.burnish.transport.emulator.medium.cd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.burnish.transport.emulator.Host;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sectors as READ CD shows them: a data track of 300 blocks and a sound track behind it. */
class ReadCdTest {

    private static final int SOUND = 452;

    @TempDir
    Path folder;

    private Host host;

    @BeforeEach
    void recordTwoTracks() throws Exception {
        host = Host.with("cd-r", folder.resolve("disc"));
        host.send("55 10 00 00 00 00 00 00 3c 00", page("41 c4 08", " 00".repeat(36)));
        byte[] data = new byte[300 * 2048];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (i * 31 + i / 2048);
        }
        host.out(Host.write10(0, 300), data);
        host.send("35 00 00 00 00 00 00 00 00 00");
        String numbers = " 80" + " 35".repeat(13) + " 00".repeat(2) + " 80" + " 41".repeat(12) + " 00".repeat(7);
        host.send("55 10 00 00 00 00 00 00 3c 00", page("41 02 00", numbers));
        byte[] sound = new byte[300 * 2352];
        Arrays.fill(sound, (byte) 0x77);
        host.out(Host.write10(SOUND, 300), sound);
        host.send("5b 00 02 00 00 00 00 00 00 00");
    }

    @AfterEach
    void close() {
        host.close();
    }

    private static String page(String head, String numbers) {
        return "00 00 00 00 00 00 00 00 05 32 " + head + " 00 00 00 00 00 00 00 00 00 00 96" + numbers;
    }

    private static String readCd(int type, long lba, int count, String selection) {
        return String.format("be %02x ", type << 2) + Host.be32(lba) + String.format(" 00 00 %02x ", count) + selection
                + " 00";
    }

    private byte[] read(int type, long lba, int count, String selection) throws Exception {
        return host.in(readCd(type, lba, count, selection), 65536);
    }

    @Test
    void userDataAreThoseOfRead() throws Exception {
        assertThat(read(0, 5, 2, "10 00")).isEqualTo(host.read(5, 2));
        assertThat(read(2, 5, 2, "10 00")).isEqualTo(host.read(5, 2));
        assertThat(host.in("b9 00 00 00 02 05 00 02 07 10 00 00", 65536)).isEqualTo(host.read(5, 2));
    }

    @Test
    void wholeSectorHasSyncHeaderAndCodes() throws Exception {
        byte[] sector = read(0, 80, 1, "f8 00");
        assertThat(sector).hasSize(2352);
        assertThat(Arrays.copyOf(sector, 16))
                .containsExactly(0, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0, 0x00, 0x03, 0x05, 0x01);
        assertThat(Arrays.copyOfRange(sector, 16, 2064)).isEqualTo(host.read(80, 1));
        assertThat(remainder(Arrays.copyOf(sector, 2068))).isZero();
        assertThat(Arrays.copyOfRange(sector, 2068, 2076)).containsOnly(0);
    }

    /** Divides as clause 14.3 of ECMA-130 has it: the bits of each byte from the least significant one on. */
    private static long remainder(byte[] codeword) {
        long first = 1L << 16 | 1 << 15 | 1 << 2 | 1;
        long second = 1L << 16 | 1 << 2 | 1 << 1 | 1;
        long polynomial = 0;
        for (int bit = 0; bit <= 16; bit++) {
            polynomial ^= (first >> bit & 1) * (second << bit);
        }
        long rest = 0;
        for (byte value : codeword) {
            for (int bit = 0; bit < 8; bit++) {
                rest = rest << 1 | value >> bit & 1;
                rest = (rest >> 32 & 1) == 0 ? rest : rest ^ polynomial;
            }
        }
        return rest;
    }

    /** Annex A of ECMA-130: every P and Q word times the parity check matrix is zero. */
    @Test
    void errorCorrectionWordsHaveNoSyndrome() throws Exception {
        byte[] sector = read(0, 299, 1, "f8 00");
        for (int plane = 0; plane < 2; plane++) {
            for (int column = 0; column < 43; column++) {
                int[] word = new int[26];
                for (int row = 0; row < 26; row++) {
                    word[row] = symbol(sector, 43 * row + column, plane);
                }
                assertNoSyndrome(word);
            }
            for (int diagonal = 0; diagonal < 26; diagonal++) {
                int[] word = new int[45];
                for (int step = 0; step < 43; step++) {
                    word[step] = symbol(sector, (44 * step + 43 * diagonal) % 1118, plane);
                }
                word[43] = symbol(sector, 43 * 26 + diagonal, plane);
                word[44] = symbol(sector, 44 * 26 + diagonal, plane);
                assertNoSyndrome(word);
            }
        }
    }

    private static int symbol(byte[] sector, int index, int plane) {
        return sector[12 + 2 * index + plane] & 0xFF;
    }

    private static void assertNoSyndrome(int[] word) {
        int sum = 0;
        int weighted = 0;
        int power = 1;
        for (int i = word.length - 1; i >= 0; i--) {
            sum ^= word[i];
            weighted ^= product(power, word[i]);
            power = product(power, 2);
        }
        assertThat(sum).isZero();
        assertThat(weighted).isZero();
    }

    /** In the field of x^8 + x^4 + x^3 + x^2 + 1. */
    private static int product(int left, int right) {
        int product = 0;
        for (int bit = 7; bit >= 0; bit--) {
            product <<= 1;
            product = product > 0xFF ? product ^ 0x11D : product;
            product ^= (right >> bit & 1) * left;
        }
        return product;
    }

    @Test
    void partsAreSelectedByTheirBits() throws Exception {
        byte[] sector = read(0, 7, 1, "f8 00");
        assertThat(read(0, 7, 1, "20 00")).isEqualTo(Arrays.copyOfRange(sector, 12, 16));
        assertThat(read(0, 7, 1, "a0 00")).isEqualTo(Arrays.copyOf(sector, 16));
        assertThat(read(0, 7, 1, "38 00")).isEqualTo(Arrays.copyOfRange(sector, 12, 2352));
        assertThat(read(0, 7, 1, "b0 00")).isEqualTo(Arrays.copyOf(sector, 2064));
        assertThat(read(0, 7, 1, "00 00")).isEmpty();
        assertThat(read(0, 7, 1, "fa 00")).hasSize(2352 + 294);
        assertThat(read(0, 7, 1, "fc 00")).hasSize(2352 + 296);
        assertThat(host.refusal(readCd(0, 7, 1, "90 00"), "00 ".repeat(2400) + "00"))
                .isEqualTo("5 24 00");
        assertThat(host.refusal(readCd(0, 7, 1, "28 00"), "00 ".repeat(2400) + "00"))
                .isEqualTo("5 24 00");
        assertThat(host.refusal(readCd(0, 7, 1, "16 00"), "00 ".repeat(2400) + "00"))
                .isEqualTo("5 24 00");
    }

    @Test
    void soundComesWhole() throws Exception {
        assertThat(read(1, SOUND, 2, "10 00")).hasSize(2 * 2352).containsOnly(0x77);
        assertThat(read(0, SOUND + 299, 1, "f8 00")).hasSize(2352).containsOnly(0x77);
        assertThat(host.refusal(readCd(2, SOUND, 1, "10 00"))).isEqualTo("5 64 00");
        assertThat(host.refusal(readCd(1, 0, 1, "10 00"))).isEqualTo("5 64 00");
        assertThat(host.refusal(readCd(4, 0, 1, "10 00"))).isEqualTo("5 64 00");
        assertThat(host.refusal(readCd(0, 300, 1, "10 00"))).isEqualTo("5 64 00");
        assertThat(host.refusal(readCd(0, 5000, 1, "10 00"))).isEqualTo("5 21 00");
        assertThat(host.refusal(readCd(0, -1, 1, "10 00"))).isEqualTo("5 64 00");
        assertThat(host.refusal("b9 00 00 00 02 4b 00 03 00 10 00 00")).isEqualTo("5 24 00");
    }

    @Test
    void subChannelTellsTheAddress() throws Exception {
        assertThat(host.ask(readCd(1, SOUND + 80, 1, "00 02")))
                .startsWith("21 02 01 00 01 05 00 00 09 07")
                .hasSize(16 * 3 - 1);
        byte[] raw = read(1, SOUND + 80, 1, "10 01");
        assertThat(raw).hasSize(2352 + 96);
        int control = 0;
        for (int bit = 0; bit < 8; bit++) {
            control = control << 1 | raw[2352 + bit] >> 6 & 1;
        }
        assertThat(control).isEqualTo(0x21);
        assertThat(host.refusal(readCd(1, SOUND, 1, "00 03"))).isEqualTo("5 24 00");
    }

    @Test
    void readSubChannelTellsPositionAndNumbers() throws Exception {
        read(1, SOUND + 80, 1, "10 00");
        assertThat(host.ask("42 00 40 01 00 00 00 00 ff 00"))
                .isEqualTo("00 15 00 0c 01 12 02 01 00 00 02 14 00 00 00 50");
        assertThat(host.ask("42 02 40 01 00 00 00 00 ff 00"))
                .isEqualTo("00 15 00 0c 01 12 02 01 00 00 09 07 00 00 01 05");
        assertThat(host.ask("42 00 00 00 00 00 00 00 ff 00")).isEqualTo("00 15 00 00");
        assertThat(host.ask("42 00 40 02 00 00 00 00 ff 00"))
                .isEqualTo("00 15 00 14 02 00 00 00 80" + " 35".repeat(13) + " 00 00");
        assertThat(host.ask("42 00 40 03 00 00 02 00 ff 00"))
                .isEqualTo("00 15 00 14 03 32 02 00 80" + " 41".repeat(12) + " 00 00 00");
        assertThat(host.ask("42 00 40 03 00 00 01 00 ff 00")).isEqualTo("00 15 00 14 03 34 01" + " 00".repeat(17));
        assertThat(host.refusal("42 00 40 03 00 00 09 00 ff 00")).isEqualTo("5 24 00");
        assertThat(host.refusal("42 00 40 04 00 00 00 00 ff 00")).isEqualTo("5 24 00");
    }

    @Test
    void otherMediaHaveNoSectorsOfThisKind() throws Exception {
        try (Host dvd = Host.with("dvd-rw", folder.resolve("dvd"))) {
            assertThat(dvd.refusal(readCd(0, 0, 1, "10 00"))).isEqualTo("5 30 02");
            assertThat(dvd.refusal("42 00 40 01 00 00 00 00 ff 00")).isEqualTo("5 30 02");
            assertThat(dvd.refusal("5d 00 00 00 00 00 00 00 20 00")).isEqualTo("5 30 05");
        }
    }
}
