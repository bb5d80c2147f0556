package org.burnish.transport.emulator.medium.dvd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import org.burnish.transport.emulator.EmulatedMediumFactory;
import org.burnish.transport.emulator.Host;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DVD-ROM: what was put behind the header of the file can be read, nothing else can be done. */
class DvdRomTest {
    @TempDir
    Path folder;

    private Host host;

    @BeforeEach
    void pressDisc() throws Exception {
        Path disc = folder.resolve("disc");
        new EmulatedMediumFactory().create("dvd-rom", disc);
        try (RandomAccessFile file = new RandomAccessFile(disc.toFile(), "rw")) {
            byte[] blocks = new byte[24 * 2048];
            Arrays.fill(blocks, (byte) 9);
            file.seek(1_048_576);
            file.write(blocks);
        }
        host = Host.emu(disc);
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void pressedDiscIsFinalized() throws Exception {
        assertThat(host.ask("46 00 00 00 00 00 00 00 08 00")).endsWith("00 00 00 10");
        assertThat(host.ask("51 00 00 00 00 00 00 00 22 00"))
                .startsWith("00 20 0e 01 01 01 01 20 00 00 00 00 00 00 00 00 ff ff ff ff ff ff ff ff");
        assertThat(host.ask("25 00 00 00 00 00 00 00 00 00")).isEqualTo("00 00 00 17 00 00 08 00");
        assertThat(host.ask("52 01 00 00 00 01 00 00 1c 00"))
                .isEqualTo("00 2e 01 01 00 04 01 02 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 10 00 00 00 18");
        assertThat(host.read(0, 24)).containsOnly(9);
        assertThat(host.readRefusal(24, 1)).isEqualTo("5 21 00");
        assertThat(host.ask("46 02 00 2f 00 00 00 00 0c 00")).endsWith("00 2f 08 04");
    }

    @Test
    void pressedDiscCannotBeChanged() {
        assertThat(host.writeRefusal(0, 1)).isEqualTo("5 30 05");
        assertThat(host.refusal("a1 00 00 00 00 00 00 00 00 00 00 00")).isEqualTo("5 30 00");
        assertThat(host.refusal("04 11 00 00 00 00", "00 02 00 08 ff ff ff ff 98 00 00 00"))
                .isEqualTo("5 30 06");
        assertThat(host.refusal("5b 00 02 00 00 00 00 00 00 00")).isEqualTo("5 24 00");
    }

    @Test
    void controlDataTellWhereTheDataEnd() throws Exception {
        assertThat(host.ask("ad 00 00 00 00 00 00 00 00 10 00 00"))
                .isEqualTo("08 02 00 00 01 02 01 00 00 03 00 00 00 03 00 17");
        assertThat(host.refusal("ad 00 00 00 00 00 00 0e 00 04 00 00")).isEqualTo("5 24 00");
        assertThat(host.refusal("ad 01 00 00 00 00 00 00 00 04 00 00")).isEqualTo("5 30 02");
    }
}
