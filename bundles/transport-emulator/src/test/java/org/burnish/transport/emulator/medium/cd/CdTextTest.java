package org.burnish.transport.emulator.medium.cd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.burnish.transport.emulator.Host;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sub-channels of a CD with sound say: CD-TEXT, catalogue number, recording codes, indices. */
class CdTextTest {

    private static final String SELECT_SESSION_AT_ONCE = "55 10 00 00 00 00 00 00 3c 00";

    /** Catalogue number, a lead-in with CD-TEXT, ISRC, a track of eight seconds with index 2 in its middle, lead-out. */
    private static final String SHEET = "02 31 32 33 34 35 36 37 02 38 39 30 31 32 33 00"
            + " 01 00 00 41 00 00 00 00"
            + " 03 01 55 53 52 43 31 37 03 01 36 30 37 38 33 39"
            + " 01 01 00 00 00 00 00 00"
            + " 01 01 01 00 00 00 02 00"
            + " 01 01 02 00 00 00 06 00"
            + " 01 aa 01 01 00 00 0a 00";

    private static final String TEXT = "43 00 05 00 00 00 00 ff ff 00";

    /** The lead-in of a disc whose ATIP says 97:34:23 begins there. */
    private static final int LEAD_IN = -11_077;

    @TempDir
    Path folder;

    private Host host;

    /** It was in the lead-in that is gone; the numbers are in the tracks. */
    @Test
    void textGoesWithTheLeadIn() throws Exception {
        host.close();
        host = Host.with("cd-rw", folder.resolve("rewritable"));
        record(-11_634);
        assertThat(host.in(TEXT, 65536)).isNotEmpty();
        host.send("a1 05 00 00 00 00 00 00 00 00 00 00");
        assertThat(host.refusal(TEXT)).isEqualTo("5 24 00");
        host.close();
        host = Host.emu(folder.resolve("rewritable"));
        assertThat(host.refusal(TEXT)).isEqualTo("5 24 00");
    }

    /** A player finds the pause by the P channel, which goes on under each frame of the Q channel. */
    @Test
    void pauseGoesOnUnderTheCatalogueNumber() throws Exception {
        String sheet = SHEET.substring(0, 16 * 3)
                + "01 00 00 01 00 00 00 00"
                + " 01 01 00 00 00 00 00 00"
                + " 01 01 01 00 00 00 02 00"
                + " 01 02 00 00 00 00 06 00"
                + " 01 02 01 00 00 00 08 00"
                + " 01 aa 01 01 00 00 0c 00";
        host.send(SELECT_SESSION_AT_ONCE, "00 00 00 00 00 00 00 00 05 32 02" + " 00".repeat(49));
        host.send("5d 00 00 00 00 00 00 00 40 00", sheet);
        for (int lba = -150; lba < 750; lba += 150) {
            host.out(Host.write10(lba, 150), new byte[150 * 2352]);
        }
        assertThat(q(340)).startsWith("02 12 34 56");
        for (byte symbol : raw(340)) {
            assertThat(symbol & 0x80).isEqualTo(0x80);
        }
        for (byte symbol : raw(40)) {
            assertThat(symbol & 0x80).isZero();
        }
    }

    private byte[] raw(int lba) throws Exception {
        return host.in("be 00 " + Host.be32(lba) + " 00 00 01 00 01 00", 96);
    }

    @BeforeEach
    void loadBlankDisc() throws Exception {
        host = Host.with("cd-r", folder.resolve("disc"));
    }

    @AfterEach
    void close() {
        host.close();
    }

    private static byte[] pack(int number, String text) {
        byte[] pack = new byte[18];
        byte[] characters = text.getBytes(StandardCharsets.US_ASCII);
        pack[0] = (byte) 0x80;
        pack[2] = (byte) number;
        System.arraycopy(characters, 0, pack, 4, characters.length);
        return pack;
    }

    /** A block of the lead-in: four packs, each as 24 symbols of six bits. */
    private static byte[] block(byte[]... packs) {
        byte[] symbols = new byte[96];
        for (int bit = 0; bit < 4 * 144; bit++) {
            byte[] pack = packs[bit / 144];
            int at = bit % 144;
            int set = pack[at / 8] >> 7 - at % 8 & 1;
            symbols[bit / 6] |= (byte) (set << 5 - bit % 6);
        }
        return symbols;
    }

    private void record() throws Exception {
        record(LEAD_IN);
    }

    private void record(int leadIn) throws Exception {
        host.send(SELECT_SESSION_AT_ONCE, "00 00 00 00 00 00 00 00 05 32 02" + " 00".repeat(49));
        host.send("5d 00 00 00 00 00 00 00 48 00", SHEET);
        byte[] block = block(pack(0, "An Album"), pack(1, "A Track"), pack(2, "A Band"), pack(0, "An Album"));
        byte[] hundred = new byte[100 * 96];
        for (int i = 0; i < 100; i++) {
            System.arraycopy(block, 0, hundred, i * 96, 96);
        }
        for (int lba = leadIn; lba < -150; lba += 100) {
            int count = Math.min(100, -150 - lba);
            host.out(Host.write10(lba, count), Arrays.copyOf(hundred, count * 96));
        }
        for (int lba = -150; lba < 600; lba += 150) {
            host.out(Host.write10(lba, 150), new byte[150 * 2352]);
        }
    }

    @Test
    void textOfTheLeadInIsReadBackOnce() throws Exception {
        record();
        byte[] reply = host.in(TEXT, 65536);
        assertThat(reply).hasSize(4 + 3 * 18).startsWith(0, 56, 0, 0);
        assertThat(Arrays.copyOfRange(reply, 4, 22)).isEqualTo(pack(0, "An Album"));
        assertThat(Arrays.copyOfRange(reply, 40, 58)).isEqualTo(pack(2, "A Band"));
    }

    @Test
    void textIsStillThereInAnotherDrive() throws Exception {
        record();
        byte[] before = host.in(TEXT, 65536);
        host.close();
        host = Host.emu(folder.resolve("disc"));
        assertThat(host.in(TEXT, 65536)).isEqualTo(before);
        assertThat(index(300)).isEqualTo("02");
    }

    @Test
    void discWithoutTextHasNoSuchTable() {
        assertThat(host.refusal(TEXT)).isEqualTo("5 24 00");
    }

    @Test
    void leadInIsWrittenFromItsStartInSubChannelsOnly() throws Exception {
        host.send(SELECT_SESSION_AT_ONCE, "00 00 00 00 00 00 00 00 05 32 02" + " 00".repeat(49));
        host.send("5d 00 00 00 00 00 00 00 48 00", SHEET);
        assertThat(host.refusal(Host.write10(-150, 1), new byte[2352])).isEqualTo("5 21 02");
        assertThat(host.refusal(Host.write10(LEAD_IN, 1), new byte[24])).isEqualTo("B 4B 00");
    }

    private String index(int lba) throws Exception {
        return q(lba).substring(2 * 3, 2 * 3 + 2);
    }

    /** The formatted Q sub-channel of a block. */
    private String q(int lba) throws Exception {
        return host.ask("be 00 " + Host.be32(lba) + " 00 00 01 00 02 00");
    }

    @Test
    void indicesAreInTheSubChannel() throws Exception {
        record();
        assertThat(index(0)).isEqualTo("01");
        assertThat(index(299)).isEqualTo("01");
        assertThat(index(300)).isEqualTo("02");
        assertThat(index(599)).isEqualTo("02");
    }

    @Test
    void oneOfHundredBlocksHasTheCatalogueNumberAndOneTheRecordingCode() throws Exception {
        record();
        int catalogues = 0;
        int codes = 0;
        for (int lba = 0; lba < 100; lba++) {
            String channel = q(lba);
            catalogues += channel.startsWith("02 12 34 56 78 90 12 30 00") ? 1 : 0;
            // USRC1 in six bits a character, 7607839 in four a digit
            codes += channel.startsWith("03 96 38 93 04 76 07 83 90") ? 1 : 0;
        }
        assertThat(catalogues).isEqualTo(1);
        assertThat(codes).isEqualTo(1);
        assertThat(host.ask("42 00 40 02 00 00 00 00 18 00")).contains("80 31 32 33");
    }
}
