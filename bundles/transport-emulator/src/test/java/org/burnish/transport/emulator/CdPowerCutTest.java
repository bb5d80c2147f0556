package org.burnish.transport.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A CD after its drive lost power in the midst of a track: the track is damaged until it is closed. */
class CdPowerCutTest {

    private static final String SELECT = "55 10 00 00 00 00 00 00 3c 00";
    private static final String TAO = page("41 c4 08");
    private static final String SAO = page("42 00 00");
    private static final String CLOSE_SESSION = "5b 00 02 00 00 00 00 00 00 00";
    private static final String DISC_INFORMATION = "51 00 00 00 00 00 00 00 07 00";
    /** Behind 4096 blocks and the run-out. */
    private static final long SECOND_SESSION = 4098 + 11_400;

    @TempDir
    Path folder;

    private static String page(String head) {
        return "00 00 00 00 00 00 00 00 05 32 " + head + " 00 00 00 00 00 00 00 00 00 00 96" + " 00".repeat(36);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 300, 1500})
    void killedTrackIsDamagedUntilTheSessionIsClosed(int writes) throws Exception {
        Path disc = folder.resolve("disc");
        new EmulatedMediumFactory().create("cd-rw", disc);
        long written = KilledWriter.killAfter(disc, TAO, SECOND_SESSION, writes);

        try (Host host = Host.emu(disc)) {
            assertThat(host.ask(DISC_INFORMATION)).isEqualTo("00 20 15 01 02 02 02");
            assertThat(host.ask("52 01 00 00 00 ff 00 00 10 00"))
                    .isEqualTo("00 2e 02 02 00 24 01 00 00 00 3c 8a 00 00 00 00");
            assertThat(host.read(4095, 1)).containsOnly(1);
            host.send(SELECT, TAO);
            assertThat(host.writeRefusal(written, 16)).isEqualTo("5 21 02");
            host.send(CLOSE_SESSION);
            assertThat(host.ask(DISC_INFORMATION)).isEqualTo("00 20 11 01 03 03 03");
            long saved = ByteBuffer.wrap(host.in("52 01 00 00 00 02 00 00 1c 00", 28))
                            .getInt(24)
                    - 2;
            assertThat(saved).isGreaterThan(written - SECOND_SESSION - 2048).isGreaterThanOrEqualTo(300);
            assertThat(host.read(SECOND_SESSION, 16)).containsOnly(2);
            assertThat(host.read(SECOND_SESSION + saved - 1, 1)).hasSize(2048);
        }
    }

    @Test
    void sessionAtOnceThatWasCutShortIsSavedByClosing() throws Exception {
        Path disc = folder.resolve("disc");
        try (Host host = Host.with("cd-r", disc)) {
            host.send(SELECT, SAO);
            host.send(
                    "5d 00 00 00 00 00 00 00 20 00",
                    "41 00 00 14 00 00 00 00 41 01 00 10 00 00 00 00"
                            + " 41 01 01 10 00 00 02 00 41 aa 01 14 00 00 28 42");
            host.fill(-150, 150, 0);
            host.fill(0, 1000, 1);
        }
        try (Host host = Host.emu(disc)) {
            assertThat(host.ask(DISC_INFORMATION)).isEqualTo("00 20 05 01 01 01 01");
            assertThat(host.ask("52 01 00 00 00 01 00 00 08 00")).isEqualTo("00 2e 01 01 00 24 01 00");
            host.send(SELECT, TAO);
            assertThat(host.writeRefusal(1000, 16)).isEqualTo("5 21 02");
            host.send(CLOSE_SESSION);
            assertThat(host.ask("25 00 00 00 00 00 00 00 00 00")).startsWith("00 00 03 e7");
            assertThat(host.read(999, 1)).containsOnly(1);
            assertThat(host.ask("52 01 00 00 00 ff 00 00 10 00")).startsWith("00 2e 02 02 00 04 41 01 00 00 30 70");
        }
    }

    @Test
    void sessionOfWhichOnlyThePauseIsRecordedIsEmptyAgain() throws Exception {
        Path disc = folder.resolve("disc");
        try (Host host = Host.with("cd-r", disc)) {
            host.send(SELECT, SAO);
            host.send(
                    "5d 00 00 00 00 00 00 00 20 00",
                    "41 00 00 14 00 00 00 00 41 01 00 10 00 00 00 00"
                            + " 41 01 01 10 00 00 02 00 41 aa 01 14 00 00 28 42");
            host.write(-150, 16, 0);
        }
        try (Host host = Host.emu(disc)) {
            assertThat(host.ask("52 01 00 00 00 01 00 00 08 00")).isEqualTo("00 2e 01 01 00 24 01 00");
            host.send("5b 00 01 00 00 01 00 00 00 00");
            assertThat(host.ask(DISC_INFORMATION)).isEqualTo("00 20 00 01 01 01 01");
            assertThat(host.ask("52 01 00 00 00 ff 00 00 10 00")).startsWith("00 2e 01 01 00 04 41 01");
        }
    }

    @Test
    void ejectingEndsTheTrack() throws Exception {
        Path disc = folder.resolve("disc");
        try (Host host = Host.with("cd-r", disc)) {
            host.send(SELECT, TAO);
            host.write(0, 400, 1);
            host.send("1b 00 00 00 02 00");
            host.send("1b 00 00 00 03 00");
            assertThat(host.refusal("00 00 00 00 00 00")).isEqualTo("6 28 00");
            assertThat(host.ask("52 01 00 00 00 ff 00 00 10 00")).startsWith("00 2e 02 01 00 04 41 01");
        }
    }

    /** A medium of the layout that knew no CD: one BD-RE, typed from docs/emulated-media.md. */
    @Test
    void mediumOfLayoutOneIsRead() throws Exception {
        Path disc = folder.resolve("disc");
        new EmulatedMediumFactory().create("dvd-rw", disc);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream payload = new DataOutputStream(bytes);
        payload.writeShort(1);
        payload.writeUTF("dvd-rw");
        payload.writeShort(0x14);
        payload.writeShort(0);
        payload.write(new byte[] {1, 0, 0});
        payload.writeLong(0);
        payload.writeLong(0);
        payload.writeShort(1);
        payload.writeShort(1);
        payload.writeShort(1);
        payload.writeLong(0);
        payload.writeLong(0);
        payload.writeLong(32);
        payload.writeByte(0);
        payload.writeBoolean(false);
        ByteBuffer slot = ByteBuffer.allocate(20 + bytes.size())
                .putInt(0x42534C54)
                .putLong(1000)
                .putInt(bytes.size())
                .putInt(0)
                .put(bytes.toByteArray());
        CRC32C crc = new CRC32C();
        crc.update(slot.array(), 0, 16);
        crc.update(slot.array(), 20, bytes.size());
        slot.putInt(16, (int) crc.getValue());
        try (RandomAccessFile file = new RandomAccessFile(disc.toFile(), "rw")) {
            file.seek(64 * 1024);
            file.write(slot.array());
        }
        try (Host host = Host.emu(disc)) {
            assertThat(host.ask("52 01 00 00 00 01 00 00 10 00")).endsWith("00 00 00 00 00 00 00 20");
        }
    }
}
