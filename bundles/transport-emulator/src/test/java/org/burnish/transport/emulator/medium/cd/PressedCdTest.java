package org.burnish.transport.emulator.medium.cd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import org.burnish.transport.emulator.EmulatedMediumFactory;
import org.burnish.transport.emulator.Host;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CD-ROM, made of an image that is put behind the header of its file. */
class PressedCdTest {

    @TempDir
    Path folder;

    private Host pressed() throws Exception {
        Path disc = folder.resolve("disc");
        new EmulatedMediumFactory().create("cd-rom", disc);
        byte[] image = new byte[500 * 2048];
        Arrays.fill(image, (byte) 3);
        try (RandomAccessFile file = new RandomAccessFile(disc.toFile(), "rw")) {
            file.seek(1_048_576);
            file.write(image);
        }
        return Host.emu(disc);
    }

    @Test
    void imageIsOneTrackOfAClosedDisc() throws Exception {
        try (Host host = pressed()) {
            assertThat(host.ask("46 00 00 00 00 00 00 00 08 00")).endsWith("00 08");
            assertThat(host.ask("46 02 00 1e 00 00 00 00 10 00")).endsWith("00 1e 09 04 03 00 00 00");
            assertThat(host.ask("51 00 00 00 00 00 00 00 22 00")).startsWith("00 20 0e 01 01 01 01 20 00");
            assertThat(host.ask("25 00 00 00 00 00 00 00 00 00")).isEqualTo("00 00 01 f3 00 00 08 00");
            assertThat(host.ask("43 02 00 00 00 00 00 00 ff 00"))
                    .isEqualTo("00 12 01 01 00 14 01 00 00 00 02 00 00 14 aa 00 00 00 08 32");
            assertThat(host.ask("52 01 00 00 00 01 00 00 1c 00"))
                    .isEqualTo("00 2e 01 01 00 04 01 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 01 f4");
            assertThat(host.read(499, 1)).containsOnly(3);
            assertThat(host.in("be 00 00 00 00 00 00 00 01 f8 00 00", 4096)).hasSize(2352);
            assertThat(host.readRefusal(500, 1)).isEqualTo("5 21 00");
        }
    }

    @Test
    void nothingCanBeRecordedOnIt() throws Exception {
        try (Host host = pressed()) {
            assertThat(host.writeRefusal(0, 1)).isEqualTo("5 30 05");
            assertThat(host.refusal("a1 10 00 00 00 00 00 00 00 00 00 00")).isEqualTo("5 30 00");
            assertThat(host.refusal("43 02 04 00 00 00 00 00 1c 00")).isEqualTo("5 24 00");
            assertThat(host.refusal("5d 00 00 00 00 00 00 00 08 00", "41 00 00 14 00 00 00 00"))
                    .isEqualTo("5 30 05");
            assertThat(host.refusal("52 01 00 00 00 ff 00 00 14 00")).isEqualTo("5 24 00");
        }
    }
}
