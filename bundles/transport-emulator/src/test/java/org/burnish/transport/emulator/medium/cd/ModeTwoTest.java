package org.burnish.transport.emulator.medium.cd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.burnish.transport.emulator.Host;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A CD-ROM XA track at once: mode 2 form 1 in blocks of 2048 bytes. */
class ModeTwoTest {

    private static final String SELECT = "55 10 00 00 00 00 00 00 3c 00";
    private static final String WHOLE = "be 00 00 00 00 05 00 00 01 f8 00 00";

    @TempDir
    Path folder;

    private Host host;

    private static String page(String type, String control, String block, String format) {
        return "00 00 00 00 00 00 00 00 05 32 " + type + " " + control + " " + block + " 00 00 00 " + format
                + " 00".repeat(43);
    }

    @BeforeEach
    void record() throws Exception {
        host = Host.with("cd-r", folder.resolve("disc"));
        host.send(SELECT, page("41", "04", "0a", "20"));
        host.fill(0, 400, 7);
        host.send("35 00 00 00 00 00 00 00 00 00");
        host.send("5b 00 02 00 00 00 00 00 00 00");
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void blocksAreReadLikeOthersOfData() throws Exception {
        assertThat(host.read(0, 400)).containsOnly(7);
        assertThat(host.ask("52 01 00 00 00 01 00 00 08 00")).isEqualTo("00 2e 01 01 00 04 02 00");
    }

    @Test
    void leadInAndDiscInformationSayExtendedArchitecture() throws Exception {
        assertThat(host.ask("51 00 00 00 00 00 00 00 22 00").substring(8 * 3, 8 * 3 + 2))
                .isEqualTo("20");
        assertThat(host.ask("43 02 02 00 00 00 00 00 0f 00")).endsWith("01 14 00 a0 00 00 00 00 01 20 00");
    }

    @Test
    void sectorHasSubHeadersTwiceAndItsCodes() throws Exception {
        byte[] sector = host.in(WHOLE, 2352);
        assertThat(Arrays.copyOfRange(sector, 12, 24)).containsExactly(0, 2, 5, 2, 0, 0, 8, 0, 0, 0, 8, 0);
        assertThat(Arrays.copyOfRange(sector, 24, 2072)).containsOnly(7);
        assertThat(Arrays.copyOfRange(sector, 2072, 2076)).isNotEqualTo(new byte[4]);
        assertThat(isCodeword(sector)).isTrue();
    }

    /** Whether each column with its P parity adds up to zero, the header taken as zero. */
    private static boolean isCodeword(byte[] sector) {
        byte[] seen = sector.clone();
        Arrays.fill(seen, 12, 16, (byte) 0);
        boolean right = true;
        for (int column = 0; column < 86; column++) {
            int sum = 0;
            for (int row = 0; row < 26; row++) {
                sum ^= seen[12 + 86 * row + column];
            }
            right &= sum == 0;
        }
        return right;
    }

    @Test
    void sectorTypeIsTheOneAskedFor() throws Exception {
        assertThat(host.in("be 10 00 00 00 05 00 00 01 10 00 00", 2352))
                .hasSize(2048)
                .containsOnly(7);
        assertThat(host.refusal("be 08 00 00 00 05 00 00 01 10 00 00")).isEqualTo("5 64 00");
        assertThat(host.in("be 00 00 00 00 05 00 00 01 50 00 00", 2352)).hasSize(2056);
        assertThat(host.refusal("be 00 00 00 00 05 00 00 01 30 00 00")).isEqualTo("5 24 00");
    }

    @Test
    void formIsForTracksAtOnceOfExtendedSessionsOnly() {
        assertThat(host.refusal(SELECT, page("42", "04", "0a", "20"))).isEqualTo("5 26 00");
        assertThat(host.refusal(SELECT, page("41", "04", "0a", "00"))).isEqualTo("5 26 00");
        assertThat(host.refusal(SELECT, page("41", "04", "0d", "20"))).isEqualTo("5 26 00");
        assertThat(host.refusal(SELECT, page("41", "04", "08", "10"))).isEqualTo("5 26 00");
    }

    /** As {@code wodim -xa a -audio b} does: the session format is the session's, not the track's. */
    @Test
    void soundFollowsInAnExtendedSession() throws Exception {
        blank();
        host.send(SELECT, page("41", "04", "0a", "20"));
        host.fill(0, 300, 7);
        host.send("35 00 00 00 00 00 00 00 00 00");
        host.send(SELECT, page("41", "00", "00", "20"));
        host.out(Host.write10(452, 10), new byte[10 * 2352]);
        host.send("35 00 00 00 00 00 00 00 00 00");
        host.send("5b 00 02 00 00 00 00 00 00 00");
        assertThat(format()).isEqualTo("20");
    }

    @Test
    void sessionOfSoundThatWasBegunAsExtendedIs() throws Exception {
        blank();
        host.send(SELECT, page("41", "00", "00", "20"));
        host.out(Host.write10(0, 10), new byte[10 * 2352]);
        host.send("35 00 00 00 00 00 00 00 00 00");
        host.send(SELECT, page("41", "04", "0a", "20"));
        host.fill(452, 300, 7);
        host.send("35 00 00 00 00 00 00 00 00 00");
        host.send("5b 00 02 00 00 00 00 00 00 00");
        assertThat(format()).isEqualTo("20");
        host.close();
        host = Host.emu(folder.resolve("another"));
        assertThat(format()).as("in another drive").isEqualTo("20");
    }

    @Test
    void trackOfAnotherFormatThanItsSessionIsRefused() throws Exception {
        blank();
        host.send(SELECT, page("41", "04", "08", "20"));
        assertThat(host.writeRefusal(0, 10)).as("mode 1 is not for XA").isEqualTo("5 64 00");
        host.send(SELECT, page("41", "04", "0a", "20"));
        host.fill(0, 300, 7);
        host.send("35 00 00 00 00 00 00 00 00 00");
        host.send(SELECT, page("41", "04", "08", "00"));
        assertThat(host.writeRefusal(452, 10)).isEqualTo("5 64 00");
        host.send(SELECT, page("41", "00", "00", "00"));
        assertThat(host.refusal(Host.write10(452, 1), new byte[2352])).isEqualTo("5 64 00");
    }

    @Test
    void extendedTrackInAPlainSessionIsRefused() throws Exception {
        blank();
        host.send(SELECT, page("41", "04", "08", "00"));
        host.fill(0, 300, 7);
        host.send("35 00 00 00 00 00 00 00 00 00");
        host.send(SELECT, page("41", "04", "0a", "20"));
        assertThat(host.writeRefusal(452, 10)).isEqualTo("5 64 00");
    }

    /** All sectors say data; another sub-header would be taken and lost. */
    @Test
    void otherSubHeadersAreRefused() throws Exception {
        String page = page("41", "04", "0a", "20");
        String start = page.substring(0, page.length() - 4 * 3);
        assertThat(host.refusal(SELECT, start + " 00 00 20 00")).isEqualTo("5 26 00");
        assertThat(host.refusal(SELECT, start + " 01 00 08 00")).isEqualTo("5 26 00");
        host.send(SELECT, start + " 00 00 08 00");
        host.send(SELECT, page);
    }

    private void blank() throws Exception {
        host.close();
        host = Host.with("cd-r", folder.resolve("another"));
    }

    private String format() throws Exception {
        return host.ask("43 02 02 00 00 00 00 00 0f 00").substring(13 * 3, 13 * 3 + 2);
    }
}
