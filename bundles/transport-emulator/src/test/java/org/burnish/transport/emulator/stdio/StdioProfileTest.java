package org.burnish.transport.emulator.stdio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.burnish.media.BlankRequest;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaListener;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.Preparation.Effect;
import org.burnish.media.RefusedException;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteOptions;
import org.burnish.media.WriteRequest;
import org.burnish.mmc.OpticalDrive;
import org.burnish.scsi.DeviceAddress;
import org.burnish.transport.emulator.StdioTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StdioProfileTest {

    @TempDir
    Path directory;

    private final StdioProfile profile = new StdioProfile();
    private OpticalDrive drive;

    @BeforeEach
    void open() throws IOException {
        Path file = directory.resolve("image.iso");
        drive = new OpticalDrive(new StdioTransport().open(new DeviceAddress("stdio", file.toString())));
        drive.acquire(true);
    }

    @AfterEach
    void close() {
        drive.close();
    }

    private Medium medium() throws IOException {
        return profile.inspect(drive, drive.configuration().currentProfile());
    }

    private static ByteBuffer data(int blocks, int value) {
        byte[] bytes = new byte[blocks * 2048];
        Arrays.fill(bytes, (byte) value);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    private void write(long start, int blocks, int value) throws IOException {
        TrackWriter writer =
                profile.writer(drive, medium(), WriteRequest.of(start, blocks).with(WriteOptions.CLOSE, true));
        writer.begin(MediaListener.NONE);
        writer.write(data(blocks, value));
        writer.finish(MediaListener.NONE);
        assertThat(writer.written()).isEqualTo(blocks);
    }

    @Test
    void missingFileIsABlankOverwritableMedium() throws IOException {
        Medium medium = medium();
        assertThat(medium.profile()).isEqualTo(0xFFFF);
        assertThat(medium.name()).isEqualTo("plain file");
        assertThat(medium.state()).isEqualTo(State.BLANK);
        assertThat(medium.readableBlocks()).isZero();
        assertThat(medium.next().start()).isZero();
        assertThat(medium.traits())
                .isEqualTo(Medium.Traits.of(512, 1)
                        .erasable(true)
                        .overwritable(true)
                        .multiSession(true)
                        .simulation(true)
                        .blankIfZero());
    }

    @Test
    void blocksAreInTheFileAndNoPaddingFollows() throws IOException {
        write(32, 601, 7);
        assertThat(Files.size(directory.resolve("image.iso"))).isEqualTo(633 * 2048L);
        assertThat(medium().readableBlocks()).isEqualTo(633);
        ByteBuffer read = ByteBuffer.allocateDirect(601 * 2048);
        drive.read(32, 601, read);
        assertThat(read.flip()).isEqualTo(data(601, 7));
    }

    @Test
    void headIsOverwrittenAfterTheRest() throws IOException {
        TrackWriter writer = profile.writer(drive, medium(), WriteRequest.of(32, 8));
        writer.begin(MediaListener.NONE);
        writer.write(data(8, 1));
        writer.overwrite(0, data(32, 2));
        writer.finish(MediaListener.NONE);
        assertThat(Files.readAllBytes(directory.resolve("image.iso"))[0]).isEqualTo((byte) 2);
    }

    @Test
    void simulationLeavesTheFileAsItIs() throws IOException {
        write(0, 32, 5);
        TrackWriter writer =
                profile.writer(drive, medium(), WriteRequest.of(32, 8).with(WriteOptions.SIMULATE, true));
        writer.begin(MediaListener.NONE);
        writer.write(data(8, 1));
        writer.overwrite(0, data(32, 2));
        writer.finish(MediaListener.NONE);
        assertThat(writer.written()).isEqualTo(8);
        assertThat(Files.readAllBytes(directory.resolve("image.iso")))
                .hasSize(32 * 2048)
                .containsOnly(5);
    }

    @Test
    void blankingSpoilsWhatIsThereAndLeavesAnEmptyFileAlone() throws IOException {
        BlankRequest asNeeded = new BlankRequest("as_needed", false, false);
        assertThat(profile.blanker(drive, medium(), asNeeded).effect()).isEqualTo(Effect.NONE);
        write(0, 32, 5);
        assertThat(profile.blanker(drive, medium(), asNeeded).effect()).isEqualTo(Effect.INVALIDATE);
    }

    @Test
    void moreThanTheFileSystemHoldsIsRefused() throws IOException {
        Medium medium = medium();
        WriteRequest request = WriteRequest.of(32, medium.next().free());
        assertThatThrownBy(() -> profile.writer(drive, medium, request))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining((medium.next().free() - 32) + " blocks (");
    }

    @Test
    void onlyFormattingAsNeededIsTaken() throws IOException {
        assertThat(profile.formatter(drive, medium(), FormatRequest.of("as_needed", false))
                        .effect())
                .isEqualTo(Effect.NONE);
        assertThatThrownBy(() -> profile.formatter(drive, medium(), FormatRequest.of("full", false)))
                .isInstanceOf(RefusedException.class);
    }
}
