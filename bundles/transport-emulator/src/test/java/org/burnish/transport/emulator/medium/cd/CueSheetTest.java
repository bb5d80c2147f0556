package org.burnish.transport.emulator.medium.cd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.burnish.scsi.SenseException;
import org.burnish.transport.emulator.Host;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SEND CUE SHEET, the sheets typed from MMC-6: one entry is CTL|ADR, TNO, INDEX, FORM, SCMS, M, S, F. */
class CueSheetTest {

    private static final String IN = "41 00 00 14 00 00 00 00";
    private static final String PAUSE = " 41 01 00 10 00 00 00 00";
    private static final String TRACK = " 41 01 01 10 00 00 02 00";
    private static final String OUT = " 41 aa 01 14 00 00 28 42";

    @TempDir
    Path folder;

    private Host host;

    @BeforeEach
    void loadBlankDisc() throws Exception {
        host = Host.with("cd-r", folder.resolve("disc"));
        host.send("55 10 00 00 00 00 00 00 3c 00", "00 00 00 00 00 00 00 00 05 32 02" + " 00".repeat(49));
    }

    @AfterEach
    void close() {
        host.close();
    }

    private static String command(String sheet) {
        return "5d 00 00 00 00 00 00 00 " + String.format("%02x", (sheet.length() + 1) / 3) + " 00";
    }

    private String refusal(String sheet) {
        SenseException refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                SenseException.class, () -> host.send(command(sheet), sheet));
        String sense = refused.sense().hex();
        return Host.codes(refused) + " " + Integer.parseInt(sense.substring(51, 53), 16);
    }

    @Test
    void soundWithCatalogueNumberPausesAndIndicesIsTaken() throws Exception {
        String sheet = "02 31 32 33 34 35 36 37 02 38 39 30 31 32 33 00"
                + " 01 00 00 01 00 00 00 00"
                + " 03 01 55 53 52 43 31 37 03 01 36 30 37 38 33 39"
                + " 01 01 00 00 00 00 00 00"
                + " 01 01 01 00 80 00 02 00"
                + " 01 01 02 00 80 00 04 00"
                + " 01 02 00 00 00 00 06 00"
                + " 01 02 01 00 00 00 08 00"
                + " 01 aa 01 01 00 00 0c 00";
        host.send(command(sheet), sheet);
        byte[] sound = new byte[150 * 2352];
        for (int lba = -150; lba < 750; lba += 150) {
            java.util.Arrays.fill(sound, (byte) (lba / 150));
            host.out(Host.write10(lba, 150), sound);
        }
        assertThat(host.ask("51 00 00 00 00 00 00 00 22 00")).startsWith("00 20 0e 01 01 01 02");
        assertThat(host.ask("43 00 00 00 00 00 00 00 ff 00"))
                .isEqualTo("00 1a 01 02 00 10 01 00 00 00 00 00 00 10 02 00 00 00 01 c2 00 10 aa 00 00 00 02 ee");
    }

    @Test
    void firstTrackMayHaveAnyNumberAndALongerPause() throws Exception {
        String sheet = IN + " 41 05 00 10 00 00 00 00 41 05 01 10 00 00 04 00" + OUT;
        host.send(command(sheet), sheet);
        host.fill(-150, 3066, 5);
        assertThat(host.ask("43 00 00 00 00 00 00 00 ff 00"))
                .isEqualTo("00 12 05 05 00 14 05 00 00 00 00 96 00 14 aa 00 00 00 0b 64");
    }

    @ParameterizedTest
    @CsvSource({
        "no pause before the first track, 13, 41 00 00 14 00 00 00 00 41 01 01 10 00 00 02 00 41 aa 01 14 00 00 28 42",
        "no lead-in, 1, 41 01 00 10 00 00 00 00 41 01 01 10 00 00 02 00 41 aa 01 14 00 00 28 42",
        "no lead-out, 16, 41 00 00 14 00 00 00 00 41 01 00 10 00 00 00 00 41 01 01 10 00 00 02 00",
        "pause of less than two seconds, 21,"
                + " 41 00 00 14 00 00 00 00 41 01 00 10 00 00 00 01 41 01 01 10 00 00 02 00 41 aa 01 14 00 00 28 42",
        "track of less than four seconds, 29,"
                + " 41 00 00 14 00 00 00 00 41 01 00 10 00 00 00 00 41 01 01 10 00 00 02 00 41 aa 01 14 00 00 05 4a",
        "track number left out, 25,"
                + " 41 00 00 14 00 00 00 00 41 01 00 10 00 00 00 00 41 01 01 10 00 00 02 00 41 03 01 10 00 00 0a 00",
        "index left out, 26,"
                + " 41 00 00 14 00 00 00 00 41 01 00 10 00 00 00 00 41 01 01 10 00 00 02 00 41 01 03 10 00 00 0a 00",
        "sound in a data track, 11, 41 00 00 14 00 00 00 00 41 01 00 00 00 00 00 00 41 01 01 10 00 00 02 00",
        "CD-TEXT before data, 3, 41 00 00 41 00 00 00 00 01 01 00 00 00 00 00 00 01 01 01 00 00 00 02 00",
        "seconds that do not exist, 21, 41 00 00 14 00 00 00 00 41 01 00 10 00 00 00 00 41 01 01 10 00 00 3c 00",
        "times that go back, 21, 41 00 00 14 00 00 00 00 41 01 00 10 00 00 00 00 41 01 01 10 00 00 00 00",
        "lead-out where the disc has ended, 0,"
                + " 41 00 00 14 00 00 00 00 41 01 00 10 00 00 00 00 41 01 01 10 00 00 02 00 41 aa 01 14 00 4f 3b 4a",
    })
    void wrongSheetIsRefusedAtItsEntry(String name, int index, String sheet) {
        assertThat(refusal(sheet)).as(name).isEqualTo("5 26 00 " + index);
    }

    @Test
    void sheetOfBrokenLengthIsRefused() {
        assertThat(refusal(IN + PAUSE + TRACK + " 41 aa 01")).startsWith("5 1A 00");
        assertThat(host.refusal("5d 00 00 00 00 00 00 00 00 00")).isEqualTo("5 1A 00");
        assertThat(host.refusal("5d 00 00 00 00 00 01 00 00 00")).isEqualTo("5 24 00");
        assertThat(refusal(IN + PAUSE + TRACK + OUT + OUT)).startsWith("5 26 00");
    }
}
