package org.burnish.media.bd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.burnish.media.CloseRequest;
import org.burnish.media.FormatOverview.Spare;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaNote;
import org.burnish.media.MediaNote.Severity;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.MediumSession;
import org.burnish.media.Preparation.Effect;
import org.burnish.media.TrackWriter;
import org.burnish.media.Transfer;
import org.burnish.media.WriteOptions;
import org.burnish.media.WriteRequest;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.ProgressListener;
import org.burnish.mmc.command.FormatUnit;
import org.burnish.scsi.DeviceAddress;
import org.burnish.transport.emulator.EmulatedMediumFactory;
import org.burnish.transport.emulator.EmulatorTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BdRBurnTest {

    @TempDir
    Path directory;

    private final BdRProfile profile = new BdRProfile();
    private final List<MediaNote> notes = new ArrayList<>();
    private final MediaListener listener = new MediaListener() {
        @Override
        public void note(MediaNote note) {
            notes.add(note);
        }
    };

    private DeviceAddress address;
    private OpticalDrive drive;

    @BeforeEach
    void load() throws IOException {
        load("bd-r");
    }

    private void load(String kind) throws IOException {
        Path folder = Files.createTempDirectory(directory, "disc");
        address = new EmulatedMediumFactory().create(kind, folder.resolve("medium"));
        open();
    }

    private void open() throws IOException {
        drive = new OpticalDrive(new EmulatorTransport().open(address));
        drive.acquire(true);
    }

    /** As if the program had been killed and started again. */
    private void reopen() throws IOException {
        drive.close();
        open();
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

    private TrackWriter begun(int blocks, boolean close, Transfer transfer) throws IOException {
        Medium medium = medium();
        TrackWriter writer = profile.writer(
                drive,
                medium,
                WriteRequest.of(medium.next().start(), blocks)
                        .with(WriteOptions.CLOSE, close)
                        .with(WriteOptions.STREAM_FROM, transfer.streamFrom())
                        .with(WriteOptions.CHUNK_BLOCKS, transfer.chunkBlocks()));
        writer.begin(listener);
        return writer;
    }

    private void burn(int blocks, boolean close, int seed) throws IOException {
        TrackWriter writer = begun(blocks, close, Transfer.DEFAULT);
        writer.write(data(blocks, seed));
        writer.finish(listener);
    }

    private ByteBuffer read(long lba, int blocks) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(blocks * OpticalDrive.BLOCK);
        drive.read(lba, blocks, buffer);
        return buffer.flip();
    }

    @Test
    void sessionsFollowOneAnotherUntilTheDiscIsClosed() throws IOException {
        assertThat(medium().state()).isEqualTo(State.BLANK);
        burn(40, false, 1);
        assertThat(medium().state()).isEqualTo(State.APPENDABLE);
        burn(70, false, 2);
        burn(32, true, 3);

        Medium medium = medium();
        assertThat(medium.state()).isEqualTo(State.CLOSED);
        assertThat(medium.sessions())
                .containsExactly(
                        new MediumSession(1, 0, 64), new MediumSession(2, 64, 96), new MediumSession(3, 160, 32));
        assertThat(medium.readableBlocks()).isEqualTo(192);
        assertThat(read(0, 40)).isEqualTo(data(40, 1));
        assertThat(read(64, 70)).isEqualTo(data(70, 2));
        assertThat(read(160, 32)).isEqualTo(data(32, 3));
        assertThat(notes).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"bd-r, 12219392, 11826176", "bd-r-dl, 24438784, 23652352", "bd-r-tl, 48878592, 47698944"})
    void formattingTakesSpareBlocksFromTheDisc(String kind, long before, long after) throws IOException {
        unload();
        load(kind);
        assertThat(medium().next().free()).isEqualTo(before);
        assertThat(profile.formats(drive, medium()).orElseThrow().spare()).isEmpty();
        profile.formatter(drive, medium(), FormatRequest.of("as_needed", false)).run(listener);
        assertThat(medium().state()).isEqualTo(State.BLANK);
        assertThat(medium().next().free()).isEqualTo(after);
        assertThat(profile.formats(drive, medium()).orElseThrow().spare()).contains(new Spare(0, before - after));
        assertThat(profile.formatter(drive, medium(), FormatRequest.of("as_needed", false))
                        .effect())
                .isEqualTo(Effect.NONE);
        burn(40, false, 1);
        assertThat(read(0, 40)).isEqualTo(data(40, 1));
    }

    @Test
    void streamRecordingArrives() throws IOException {
        profile.formatter(drive, medium(), FormatRequest.of("as_needed", false)).run(listener);
        TrackWriter writer = begun(70, false, new Transfer(OptionalLong.of(32), 0));
        assertThat(writer.notes()).isEmpty();
        writer.write(data(70, 1));
        writer.finish(listener);
        assertThat(read(0, 70)).isEqualTo(data(70, 1));
    }

    @Test
    void abortMakesASessionAndTheDiscStaysOpen() throws IOException {
        burn(40, false, 1);
        TrackWriter writer = begun(200, true, Transfer.DEFAULT);
        writer.write(data(70, 2));
        writer.abort(listener);
        assertThat(medium().state()).isEqualTo(State.APPENDABLE);
        burn(32, false, 3);
        assertThat(read(0, 40)).isEqualTo(data(40, 1));
        assertThat(notes).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void sessionOfAKilledRunIsClosedBeforeTheNext(int before) throws IOException {
        for (int session = 0; session < before; session++) {
            burn(40, false, 1);
        }
        begun(200, false, Transfer.DEFAULT).write(data(96, 2));
        reopen();
        assertThat(medium().state()).isEqualTo(State.APPENDABLE);
        assertThat(medium().sessions()).hasSize(before);

        long start = medium().next().start();
        burn(64, false, 3);
        assertThat(notes).extracting(MediaNote::severity).containsExactly(Severity.WARNING);
        assertThat(read(start, 64)).isEqualTo(data(64, 3));
        assertThat(medium().sessions()).hasSize(before + 2);
        if (before > 0) {
            assertThat(read(0, 40)).isEqualTo(data(40, 1));
        }
    }

    @Test
    void soundDiscNeedsNoClosing() throws IOException {
        burn(40, false, 1);
        assertThat(profile.closer(drive, medium(), new CloseRequest(false, true))
                        .effect())
                .isEqualTo(Effect.NONE);
    }

    @Test
    void pseudoOverwriteIsRecognisedAndRefused() throws IOException {
        long blocks =
                profile.formats(drive, medium()).orElseThrow().offers().get(0).blocks();
        drive.format(new FormatUnit(blocks, 0, 0, 0x800, true, true, false, false), ProgressListener.NONE);
        Medium medium = medium();
        assertThat(medium.name()).isEqualTo("BD-R sequential recording with Pseudo OverWrite");
        assertThatThrownBy(() -> profile.writer(drive, medium, WriteRequest.of(0, 32)))
                .hasMessageContaining("feature 38h");
    }
}
