package org.burnish.media.bd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Random;
import org.burnish.media.FormatOverview;
import org.burnish.media.FormatOverview.Spare;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaListener;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteOptions;
import org.burnish.media.WriteRequest;
import org.burnish.mmc.OpticalDrive;
import org.burnish.transport.emulator.EmulatedMediumFactory;
import org.burnish.transport.emulator.EmulatorTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BdReBurnTest {

    @TempDir
    Path directory;

    private final BdReProfile profile = new BdReProfile();
    private OpticalDrive drive;

    @BeforeEach
    void load() throws IOException {
        drive = new OpticalDrive(
                new EmulatorTransport().open(new EmulatedMediumFactory().create("bd-re", directory.resolve("disc"))));
        drive.acquire(true);
    }

    @AfterEach
    void unload() {
        drive.close();
    }

    private Medium medium() throws IOException {
        return profile.inspect(drive, drive.configuration().currentProfile());
    }

    private static ByteBuffer data(int blocks, int seed) {
        byte[] bytes = new byte[blocks * OpticalDrive.BLOCK];
        new Random(seed).nextBytes(bytes);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    private TrackWriter written(long start, int blocks, int seed) throws IOException {
        TrackWriter writer =
                profile.writer(drive, medium(), WriteRequest.of(start, blocks).with(WriteOptions.CLOSE, true));
        writer.begin(MediaListener.NONE);
        writer.write(data(blocks, seed));
        return writer;
    }

    private ByteBuffer read(long lba, int blocks) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(blocks * OpticalDrive.BLOCK);
        drive.read(lba, blocks, buffer);
        return buffer.flip();
    }

    @Test
    void newMediumIsFormattedAndWrittenInOneRun() throws IOException {
        assertThat(medium().state()).isEqualTo(State.UNFORMATTED);
        written(32, 45, 1).finish(MediaListener.NONE);

        assertThat(medium().state()).isEqualTo(State.BLANK);
        assertThat(medium().overallBlocks()).isEqualTo(11_826_176);
        assertThat(medium().product()).isEqualTo(new Medium.Product("BURNIS/RE1", "Burnish emulator"));
        assertThat(read(32, 45)).isEqualTo(data(45, 1));
    }

    @Test
    void secondSessionLeavesTheFirstAndOverwritesTheHead() throws IOException {
        written(32, 45, 1).finish(MediaListener.NONE);
        TrackWriter second = written(96, 70, 2);
        second.overwrite(0, data(32, 3));
        second.finish(MediaListener.NONE);

        assertThat(read(0, 32)).isEqualTo(data(32, 3));
        assertThat(read(32, 45)).isEqualTo(data(45, 1));
        assertThat(read(96, 70)).isEqualTo(data(70, 2));
    }

    @Test
    void abortLeavesWhatWasThere() throws IOException {
        written(32, 45, 1).finish(MediaListener.NONE);
        written(96, 70, 2).abort(MediaListener.NONE);
        assertThat(read(32, 45)).isEqualTo(data(45, 1));
    }

    @Test
    void sizeIsChangedByIndexAndTheSpareAreaFollows() throws IOException {
        written(32, 32, 1).finish(MediaListener.NONE);
        format(4);
        assertThat(overview().blocks()).isEqualTo(12_088_320);
        assertThat(overview().spare()).contains(new Spare(0, 131_072));
        format(2);
        assertThat(overview().blocks()).isEqualTo(11_826_176);
        assertThat(overview().spare()).contains(new Spare(0, 393_216));
    }

    private void format(int index) throws IOException {
        profile.formatter(drive, medium(), FormatRequest.of("by_index", false).index(OptionalInt.of(index)))
                .run(MediaListener.NONE);
    }

    private FormatOverview overview() throws IOException {
        return profile.formats(drive, medium()).orElseThrow();
    }
}
