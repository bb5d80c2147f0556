package org.burnish.recorder.internal.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.burnish.image.BlockSource;
import org.burnish.media.BlockForm;
import org.burnish.media.Medium;
import org.burnish.media.MediumSession;
import org.burnish.media.MediumTrack;
import org.burnish.recorder.MediumReader.Copy;
import org.burnish.recorder.internal.pipeline.FakeDrive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediumReaderServiceTest {

    private final MediumReaderService reader = new MediumReaderService();

    @TempDir
    private Path temp;

    @Test
    void unreadableBlocksBecomeZerosAndAllOthersAreThere() throws IOException {
        Path target = temp.resolve("copy");
        List<Long> progress = new ArrayList<>();

        Copy copy = reader.copy(drive(List.of(), 1300, Set.of(3L, 700L, 701L)), target, progress::add);

        assertThat(copy).isEqualTo(new Copy(1300, 3, 3));
        assertThat(progress).containsExactly(512L, 1024L, 1300L);
        byte[] bytes = Files.readAllBytes(target);
        assertThat(bytes).hasSize(1300 * 2048);
        for (int lba = 0; lba < 1300; lba++) {
            int expected = Set.of(3, 700, 701).contains(lba) ? 0 : lba % 100 + 1;
            assertThat(bytes[lba * 2048]).as("block %s", lba).isEqualTo((byte) expected);
            assertThat(bytes[lba * 2048 + 2047]).isEqualTo((byte) expected);
        }
    }

    @Test
    void rightlyNamedBadBlockCostsFourReadsMore() throws IOException {
        List<String> reads = new ArrayList<>();
        Medium medium = FakeDrive.medium(Medium.State.CLOSED, false, -1, 0);
        Spotted spotted = new Spotted(600, Set.of(100L));
        BlockSource noted = noting(spotted, reads);
        Copy copy =
                reader.copy(new FakeDrive(medium, null, new ArrayList<>(), noted), temp.resolve("copy"), done -> {});
        assertThat(copy).isEqualTo(new Copy(600, 1, 100));
        // the chunk, the bad block, the one behind it, the rest; and the next chunk
        assertThat(reads).containsExactly("0+512", "100+1", "101+1", "102+410", "512+88");
    }

    @Test
    void blockThatProvesReadableIsNotBadAndTheRestIsTriedInPieces() throws IOException {
        List<String> reads = new ArrayList<>();
        Medium medium = FakeDrive.medium(Medium.State.CLOSED, false, -1, 0);
        // fails for 40 because of 70, and does not say so
        BlockSource lying = new BlockSource() {
            @Override
            public void read(long lba, ByteBuffer target) throws IOException {
                long end = lba + target.remaining() / BLOCK;
                if (lba <= 70 && end > 70) {
                    if (lba < 40) {
                        target.position(target.position() + (int) (40 - lba) * BLOCK);
                    }
                    throw new IOException("lie");
                }
                new Spotted(100, Set.of()).read(lba, target);
            }

            @Override
            public long blocks() {
                return 100;
            }
        };
        Copy copy = reader.copy(
                new FakeDrive(medium, null, new ArrayList<>(), noting(lying, reads)), temp.resolve("copy"), done -> {});
        assertThat(copy).isEqualTo(new Copy(100, 1, 70));
        assertThat(reads).startsWith("0+100", "40+1", "41+29", "70+30");
    }

    private static BlockSource noting(BlockSource source, List<String> reads) {
        return new BlockSource() {
            @Override
            public void read(long lba, ByteBuffer target) throws IOException {
                reads.add(lba + "+" + target.remaining() / BLOCK);
                source.read(lba, target);
            }

            @Override
            public long blocks() {
                return source.blocks();
            }
        };
    }

    @Test
    void gapsBetweenSessionsAreNotTried() throws IOException {
        List<MediumSession> sessions = List.of(new MediumSession(1, 0, 10), new MediumSession(2, 50, 5));
        Path target = temp.resolve("copy");

        Copy copy = reader.copy(drive(sessions, 60, Set.of(20L, 58L)), target, done -> {});

        assertThat(copy).isEqualTo(new Copy(60, 0, -1));
        byte[] bytes = Files.readAllBytes(target);
        assertThat(bytes).hasSize(60 * 2048);
        assertThat(bytes[9 * 2048]).isEqualTo((byte) 10);
        assertThat(bytes[10 * 2048]).isZero();
        assertThat(bytes[54 * 2048]).isEqualTo((byte) 55);
    }

    @Test
    void runOutBlocksAtTheEndOfASessionAreNotMissed() throws IOException {
        List<MediumSession> sessions = List.of(new MediumSession(1, 0, 10, 2), new MediumSession(2, 50, 10, 2));
        Copy copy = reader.copy(drive(sessions, 60, Set.of(8L, 9L, 57L, 58L)), temp.resolve("copy"), done -> {});
        assertThat(copy).isEqualTo(new Copy(60, 1, 57));
    }

    @Test
    void audioTrackIsLeftOutAndCountsAsUnread() throws IOException {
        MediumSession mixed = new MediumSession(
                1,
                0,
                60,
                2,
                List.of(
                        new MediumTrack(1, 0, 20, BlockForm.DATA),
                        new MediumTrack(2, 20, 20, BlockForm.AUDIO),
                        new MediumTrack(3, 40, 20, BlockForm.DATA)));
        Path target = temp.resolve("copy");
        assertThat(reader.copy(drive(List.of(mixed), 60, Set.of(25L, 58L)), target, done -> {}))
                .isEqualTo(new Copy(60, 20, 20));
        byte[] bytes = Files.readAllBytes(target);
        assertThat(bytes[19 * 2048]).isEqualTo((byte) 20);
        assertThat(bytes[20 * 2048]).isZero();
        assertThat(bytes[40 * 2048]).isEqualTo((byte) 41);
    }

    @Test
    void badBlockBehindAShorterSessionIsFound() throws IOException {
        List<MediumSession> sessions = List.of(new MediumSession(1, 0, 2), new MediumSession(2, 50, 10));
        Copy copy = reader.copy(drive(sessions, 60, Set.of(57L)), temp.resolve("copy"), done -> {});
        assertThat(copy).isEqualTo(new Copy(60, 1, 57));
    }

    @Test
    void anExistingFileIsNotTouched() throws IOException {
        Path target = Files.writeString(temp.resolve("copy"), "precious");
        assertThatThrownBy(() -> reader.copy(drive(List.of(), 10, Set.of()), target, done -> {}))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(target).hasContent("precious");
    }

    private static FakeDrive drive(List<MediumSession> sessions, long blocks, Set<Long> bad) {
        Medium medium = FakeDrive.medium(Medium.State.CLOSED, false, -1, 0);
        Medium recorded = Medium.of(medium.profile(), medium.name(), medium.state(), medium.traits())
                .with(medium.product())
                .withSessions(sessions)
                .withReadable(blocks)
                .withOverall(blocks);
        return new FakeDrive(recorded, null, new ArrayList<>(), new Spotted(blocks, bad));
    }

    /** Blocks that are filled with a number made of their address, some of them unreadable. */
    private record Spotted(long blocks, Set<Long> bad) implements BlockSource {
        @Override
        public void read(long lba, ByteBuffer target) throws IOException {
            for (long at = lba; target.hasRemaining(); at++) {
                if (bad.contains(at)) {
                    throw new IOException("unrecovered read error at LBA " + at);
                }
                byte[] bytes = new byte[BLOCK];
                Arrays.fill(bytes, (byte) (at % 100 + 1));
                target.put(bytes);
            }
        }
    }
}
