package org.burnish.transport.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.burnish.transport.emulator.file.MediumFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A medium after its drive lost power in the midst of work. */
class PowerCutTest {

    private static final long SECOND_SESSION = 4096 + 28_688;
    private static final String INCREMENTAL_MULTI =
            "00 00 00 00 00 00 00 00 05 32 60 e5 08 10 00 00 00 00 00 00 00 10 00 96" + " 00".repeat(36);

    @TempDir
    Path folder;

    @Test
    void killedWhileWritingKeepsClosedSessionsAndAllButARecentPart() throws Exception {
        for (int writes : new int[] {1, 300, 1500}) {
            Path disc = folder.resolve("disc" + writes);
            new EmulatedMediumFactory().create("dvd-rw", disc);
            long written = KilledWriter.killAfter(disc, INCREMENTAL_MULTI, SECOND_SESSION, writes);

            try (Host host = Host.emu(disc)) {
                for (int lba = 0; lba < 4096; lba += 1024) {
                    assertThat(host.read(lba, 1024)).containsOnly(1);
                }
                assertThat(host.ask("51 00 00 00 00 00 00 00 22 00")).startsWith("00 20 1");
                long next = nextWritable(host);
                assertThat(next).isGreaterThan(written - 2048).isGreaterThanOrEqualTo(SECOND_SESSION);
                assertThat(next % 16).isZero();
                goOn(host, next);
            }
        }
    }

    private static long nextWritable(Host host) throws Exception {
        ByteBuffer track = ByteBuffer.wrap(host.in("52 01 00 00 00 02 00 00 30 00", 48));
        assertThat(track.get(7) & 1).isEqualTo(1);
        return track.getInt(12);
    }

    private static void goOn(Host host, long next) throws Exception {
        host.write(next, 5, 9);
        host.send("35 00 00 00 00 00 00 00 00 00");
        host.send("5b 00 01 00 00 02 00 00 00 00");
        host.send("5b 00 02 00 00 00 00 00 00 00");
        assertThat(host.read(next, 5)).containsOnly(9);
        assertThat(host.read(next + 5, 11)).containsOnly(0);
        if (next > SECOND_SESSION) {
            assertThat(host.read(next - 16, 16)).containsOnly(2);
        }
    }

    @Test
    void tornHeaderFallsBackToTheStateBefore() throws Exception {
        Path disc = folder.resolve("disc");
        new EmulatedMediumFactory().create("bd-re", disc);
        try (Host host = Host.emu(disc)) {
            host.send("04 11 00 00 00 00", "00 82 00 08 00 b4 74 00 00 00 08 00");
            host.send("04 11 00 00 00 00", "00 82 00 08 00 b8 74 00 c0 00 00 00");
        }
        // the third state of the medium is in the slot of odd sequence numbers
        try (RandomAccessFile file = new RandomAccessFile(disc.toFile(), "rw")) {
            file.seek(512 * 1024 + 40);
            file.write(0xEE);
        }
        try (Host host = Host.emu(disc)) {
            assertThat(host.ask("25 00 00 00 00 00 00 00 00 00")).startsWith("00 b4 73 ff");
        }
    }

    @Test
    void discAtOnceThatWasCutShortIsDamaged() throws Exception {
        Path disc = folder.resolve("disc");
        String atOnce = "00 00 00 00 00 00 00 00 05 32 42 05 08" + " 00".repeat(47);
        try (Host host = Host.with("dvd-rw", disc)) {
            host.send("55 10 00 00 00 00 00 00 3c 00", atOnce);
            host.send("53 00 00 00 00 00 00 00 40 00");
            host.write(0, 16, 1);
        }
        try (Host host = Host.emu(disc)) {
            assertThat(host.ask("52 01 00 00 00 01 00 00 08 00")).isEqualTo("00 2e 01 01 00 24 01 02");
            host.send("55 10 00 00 00 00 00 00 3c 00", atOnce);
            assertThat(host.writeRefusal(16, 16)).isEqualTo("5 21 02");
            host.send("5b 00 01 00 00 01 00 00 00 00");
            host.send("5b 00 02 00 00 00 00 00 00 00");
            assertThat(host.ask("25 00 00 00 00 00 00 00 00 00")).startsWith("00 00 00 0f");
        }
    }

    @Test
    void simulatedDiscAtOnceLeavesTheDiscBlank() throws Exception {
        Path disc = folder.resolve("disc");
        try (Host host = Host.with("dvd-rw", disc)) {
            host.send("55 10 00 00 00 00 00 00 3c 00", "00 00 00 00 00 00 00 00 05 32 52 05 08" + " 00".repeat(47));
            host.send("53 00 00 00 00 00 00 00 20 00");
            host.write(0, 32, 1);
            host.send("35 00 00 00 00 00 00 00 00 00");
            assertThat(host.ask("51 00 00 00 00 00 00 00 22 00")).startsWith("00 20 10 01 01 01 01");
        }
        try (Host host = Host.emu(disc)) {
            assertThat(host.ask("51 00 00 00 00 00 00 00 22 00")).startsWith("00 20 10 01 01 01 01");
        }
    }

    @Test
    void dataRegionIsAPlainImage() throws Exception {
        Path disc = folder.resolve("disc");
        try (Host host = Host.with("dvd-rw", disc)) {
            host.write(0, 16, 0x5A);
        }
        try (RandomAccessFile file = new RandomAccessFile(disc.toFile(), "r")) {
            byte[] blocks = new byte[16 * 2048];
            file.seek(MediumFile.DATA_OFFSET);
            file.readFully(blocks);
            assertThat(blocks).containsOnly(0x5A);
            assertThat(MediumFile.DATA_OFFSET).isEqualTo(1_048_576);
        }
        try (RandomAccessFile file = new RandomAccessFile(disc.toFile(), "r")) {
            byte[] label = new byte[16];
            file.readFully(label);
            assertThat(new String(label, StandardCharsets.US_ASCII)).isEqualTo("BURNISH MEDIUM 1");
        }
    }
}
