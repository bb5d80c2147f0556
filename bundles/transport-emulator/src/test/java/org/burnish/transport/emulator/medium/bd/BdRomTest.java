package org.burnish.transport.emulator.medium.bd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.burnish.transport.emulator.EmulatedMediumFactory;
import org.burnish.transport.emulator.Host;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pressed disc: its content is put into the medium file behind the first MiB. */
class BdRomTest {

    @TempDir
    Path folder;

    private Host host;

    @BeforeEach
    void pressDisc() throws Exception {
        Path disc = folder.resolve("disc");
        new EmulatedMediumFactory().create("bd-rom", disc);
        try (RandomAccessFile file = new RandomAccessFile(disc.toFile(), "rw")) {
            byte[] blocks = new byte[40 * 2048];
            java.util.Arrays.fill(blocks, (byte) 9);
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
        assertThat(host.ask("46 00 00 00 00 00 00 00 08 00")).endsWith("00 00 00 40");
        assertThat(host.ask("51 00 00 00 00 00 00 00 22 00")).startsWith("00 20 0e 01 01 01 01 20 00");
        assertThat(host.ask("25 00 00 00 00 00 00 00 00 00")).isEqualTo("00 00 00 27 00 00 08 00");
        assertThat(host.read(0, 40)).containsOnly(9);
        assertThat(host.readRefusal(40, 1)).isEqualTo("5 21 00");
        assertThat(host.ask("23 00 00 00 00 00 00 00 fc 00")).isEqualTo("00 00 00 08 00 00 00 28 02 00 08 00");
        assertThat(host.ask("43 00 00 00 00 00 00 00 24 00"))
                .isEqualTo("00 12 01 01 00 14 01 00 00 00 00 00 00 14 aa 00 00 00 00 28");
    }

    @Test
    void pressedDiscCannotBeChanged() {
        assertThat(host.writeRefusal(0, 1)).isEqualTo("5 30 05");
        assertThat(host.refusal("a1 00 00 00 00 00 00 00 00 00 00 00")).isEqualTo("5 30 00");
        assertThat(host.refusal("04 11 00 00 00 00", "00 82 00 08 00 b4 74 00 00 00 08 00"))
                .isEqualTo("5 30 06");
        assertThat(host.refusal("53 00 00 00 00 00 00 00 20 00")).isEqualTo("5 30 05");
        assertThat(host.refusal("5b 00 02 00 00 00 00 00 00 00")).isEqualTo("5 24 00");
    }

    @Test
    void structuresAreThoseOfAPressedDisc() throws Exception {
        assertThat(host.ask("ad 01 00 00 00 00 00 ff 00 40 00 00")).isEqualTo("00 0a 00 00 00 40 10 04 09 40 00 08");
        assertThat(host.refusal("ad 01 00 00 00 00 00 08 08 04 00 00")).isEqualTo("5 24 00");
        assertThat(host.refusal("ad 01 00 00 00 00 00 0a 00 10 00 00")).isEqualTo("5 24 00");
    }
}
