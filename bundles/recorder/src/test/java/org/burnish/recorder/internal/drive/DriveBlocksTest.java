package org.burnish.recorder.internal.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.burnish.media.Medium;
import org.burnish.mmc.OpticalDrive;
import org.burnish.recorder.MediumReader.Copy;
import org.burnish.recorder.internal.pipeline.FakeDrive;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.SenseData;
import org.burnish.scsi.SenseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriveBlocksTest {

    private static final int BLOCKS = 100;
    private static final int NOTHING = -1;

    @TempDir
    private Path temp;

    private final List<String> reads = new ArrayList<>();

    @Test
    void blockThatTheDriveNamesIsWhereReadingEnds() {
        DriveBlocks blocks = blocks(new Scratched(Set.of(40), 40));
        ByteBuffer target = ByteBuffer.allocateDirect(64 * 2048);
        assertThatThrownBy(() -> blocks.read(0, target))
                .hasMessageStartingWith("Cannot read 1 block from LBA 40 of drive 'fake:drive': ");
        assertThat(target.position()).isEqualTo(40 * 2048);
        assertThat(reads).containsExactly("0+32", "32+32", "32+8");
    }

    @Test
    void withoutANameReadingEndsBeforeTheCommandThatFailed() {
        DriveBlocks blocks = blocks(new Scratched(Set.of(40), NOTHING));
        ByteBuffer target = ByteBuffer.allocateDirect(64 * 2048);
        assertThatThrownBy(() -> blocks.read(0, target))
                .hasMessageStartingWith("Cannot read 32 blocks from LBA 32 of drive 'fake:drive': ");
        assertThat(target.position()).isEqualTo(32 * 2048);
        assertThat(reads).containsExactly("0+32", "32+32");
    }

    @Test
    void copyOfADriveThatTellsTheTruthNeedsFewReads() throws IOException {
        assertThat(copy(Set.of(40), 40)).isEqualTo(new Copy(BLOCKS, 1, 40));
        // up to the bad block, that block, the one behind it, and the rest
        assertThat(reads).containsExactly("0+32", "32+32", "32+8", "40+1", "41+1", "42+32", "74+26");
    }

    @Test
    void copyOfALyingDriveHasEveryBlockThatCanBeRead() throws IOException {
        // it names a block before the bad one, one behind it, one of nowhere, and none
        assertThat(copy(Set.of(40, 77), 35)).isEqualTo(new Copy(BLOCKS, 2, 40));
        assertThat(copy(Set.of(40, 77), 60)).isEqualTo(new Copy(BLOCKS, 2, 40));
        assertThat(copy(Set.of(40, 77), 5000)).isEqualTo(new Copy(BLOCKS, 2, 40));
        assertThat(copy(Set.of(40, 77), NOTHING)).isEqualTo(new Copy(BLOCKS, 2, 40));
    }

    private Copy copy(Set<Integer> bad, int named) throws IOException {
        Medium medium = FakeDrive.medium(Medium.State.CLOSED, false, -1, 0);
        FakeDrive drive = new FakeDrive(medium, null, new ArrayList<>(), blocks(new Scratched(bad, named)));
        return new MediumReaderService().copy(drive, temp.resolve("copy-" + bad + named), done -> {});
    }

    private static DriveBlocks blocks(ScsiDevice device) {
        return new DriveBlocks(new OpticalDrive(device), () -> BLOCKS);
    }

    /** Zeros with bad blocks, of which the drive always names the same one. */
    private final class Scratched implements ScsiDevice {
        private final Set<Integer> bad;
        private final int named;

        Scratched(Set<Integer> bad, int named) {
            this.bad = bad;
            this.named = named;
        }

        @Override
        public DeviceAddress address() {
            return new DeviceAddress("fake", "drive");
        }

        @Override
        public int execute(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException {
            int lba = cdb.i32(2);
            int count = cdb.u16(7);
            reads.add(lba + "+" + count);
            if (bad.stream().anyMatch(block -> block >= lba && block < lba + count)) {
                byte[] sense = SenseData.of(3, 0x11, 0x05).toByteArray();
                if (named != NOTHING) {
                    sense[0] |= (byte) 0x80;
                    ByteBuffer.wrap(sense).putInt(3, named);
                }
                throw SenseException.of(address(), cdb, SenseData.parse(sense));
            }
            int bytes = data.remaining();
            data.position(data.limit());
            return bytes;
        }

        @Override
        public void close() {}
    }
}
