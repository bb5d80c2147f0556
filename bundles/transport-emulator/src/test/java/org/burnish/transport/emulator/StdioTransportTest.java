package org.burnish.transport.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.scsi.TransportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plain file as overwritable medium. */
class StdioTransportTest {

    private static final String READ_CAPACITY = "25 00 00 00 00 00 00 00 00 00";

    @TempDir
    Path folder;

    @Test
    void fileIsMadeByTheFirstWrite() throws Exception {
        Path image = folder.resolve("image");
        try (Host host = Host.stdio(image)) {
            host.send("00 00 00 00 00 00");
            assertThat(host.ask(READ_CAPACITY)).isEqualTo("00 00 00 00 00 00 08 00");
            assertThat(image).doesNotExist();
            host.write(3, 2, 7);
            assertThat(host.ask(READ_CAPACITY)).isEqualTo("00 00 00 04 00 00 08 00");
            assertThat(host.read(0, 3)).containsOnly(0);
            assertThat(host.read(3, 2)).containsOnly(7);
            assertThat(host.readRefusal(5, 1)).isEqualTo("5 21 00");
        }
        assertThat(image).hasSize(5 * 2048);
    }

    @Test
    void driveHasTheNamesAndTheProfileOfAPseudoDrive() throws Exception {
        try (Host host = Host.stdio(folder.resolve("image"))) {
            byte[] reply = host.in("12 00 00 00 24 00", 36);
            assertThat(new String(reply, 8, 28, StandardCharsets.US_ASCII)).isEqualTo("YOYODYNEWARP DRIVE      FX01");
            assertThat(host.ask("46 00 00 00 00 00 00 00 08 00")).endsWith("ff ff");
            assertThat(host.ask("46 02 00 20 00 00 00 00 0c 00")).startsWith("00 00 00 14 00 00 ff ff 00 20 05 0c");
            assertThat(host.device().maxTransfer()).isGreaterThanOrEqualTo(4 * 1024 * 1024);
        }
    }

    @Test
    void capacityIsTheFileAndTheFreeSpace() throws Exception {
        Path image = Files.write(folder.resolve("image"), new byte[3 * 2048 + 100]);
        long free = Files.getFileStore(folder).getUsableSpace() / 2048;
        try (Host host = Host.stdio(image)) {
            // the last block is not filled, and counts
            assertThat(host.ask(READ_CAPACITY)).startsWith("00 00 00 03");
            ByteBuffer formats = ByteBuffer.wrap(host.in("23 00 00 00 00 00 00 00 fc 00", 252));
            assertThat(formats.getInt(0)).isEqualTo(8);
            assertThat(formats.get(8)).isEqualTo((byte) 2);
            long most = formats.getInt(4) & 0xFFFF_FFFFL;
            assertThat(most).isBetween(Math.min(free, 0xFFFF_FFFEL) - 100_000, 0xFFFF_FFFEL);
            assertThat(host.ask("51 00 00 00 00 00 00 00 22 00")).startsWith("00 20 1e 01 01 01 01");
        }
    }

    @Test
    void existingBlocksAreOverwrittenInPlace() throws Exception {
        Path image = Files.write(folder.resolve("image"), new byte[4 * 2048]);
        try (Host host = Host.stdio(image)) {
            host.write(1, 1, 9);
        }
        byte[] content = Files.readAllBytes(image);
        assertThat(content).hasSize(4 * 2048);
        assertThat(content[2047]).isZero();
        assertThat(content[2048]).isEqualTo((byte) 9);
        assertThat(content[2 * 2048]).isZero();
    }

    @Test
    void directoriesDevicesAndMissingParentsAreRefused() {
        assertThatThrownBy(() -> Host.stdio(folder))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("is a directory");
        assertThatThrownBy(() -> Host.stdio(folder.resolve("no/image")))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("there is no directory");
        assertThatThrownBy(() -> Host.stdio(Path.of("/dev/zero")))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("device node");
    }

    @Test
    void whatNeedsAnOpticalMediumIsRefused() throws Exception {
        try (Host host = Host.stdio(folder.resolve("image"))) {
            assertThat(host.refusal("a1 00 00 00 00 00 00 00 00 00 00 00")).isEqualTo("5 30 00");
            assertThat(host.refusal("04 11 00 00 00 00", "00 02 00 08 00 00 01 00 00 00 08 00"))
                    .isEqualTo("5 30 06");
            assertThat(host.refusal("53 00 00 00 00 00 00 00 20 00")).isEqualTo("5 30 05");
        }
    }
}
