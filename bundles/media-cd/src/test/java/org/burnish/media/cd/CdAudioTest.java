package org.burnish.media.cd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.burnish.media.AudioRequest;
import org.burnish.media.AudioTrack;
import org.burnish.media.BlockForm;
import org.burnish.media.MediaListener;
import org.burnish.media.Medium.State;
import org.burnish.media.MediumSession;
import org.burnish.media.MediumTrack;
import org.burnish.media.RefusedException;
import org.burnish.media.RequestedWriteType;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteOptions;
import org.burnish.mmc.command.ReadCd;
import org.burnish.mmc.command.ReadToc;
import org.burnish.mmc.response.TocEntries.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Audio in an emulated recorder, which is made after the standard and not after this profile. */
class CdAudioTest {

    private static final int CD_DA = 1;
    private static final int BLOCK = 2352;

    @TempDir
    Path directory;

    private EmulatedDisc disc;

    @BeforeEach
    void load() throws IOException {
        disc = EmulatedDisc.blank("cd-rw", directory);
    }

    @AfterEach
    void unload() {
        disc.close();
    }

    private TrackWriter writer(AudioRequest request) throws IOException {
        return new CdProfile().audio().orElseThrow().writer(disc.drive(), disc.medium(), request);
    }

    private static ByteBuffer samples(int blocks, int seed) {
        byte[] bytes = new byte[blocks * BLOCK];
        new Random(seed).nextBytes(bytes);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    private void record(AudioRequest request, ByteBuffer samples) throws IOException {
        TrackWriter writer = writer(request);
        assertThat(writer.form()).isEqualTo(BlockForm.AUDIO);
        writer.begin(MediaListener.NONE);
        writer.write(samples);
        writer.finish(MediaListener.NONE);
    }

    @Test
    void tracksAreReadAsTheyCame() throws IOException {
        AudioRequest request = AudioRequest.of(List.of(AudioTrack.of(301), new AudioTrack(450, true, true)));
        ByteBuffer samples = samples(751, 7);
        record(request.with(WriteOptions.CLOSE, true), samples.duplicate());

        for (int lba = 0; lba < 751; lba += 25) {
            int count = Math.min(25, 751 - lba);
            ByteBuffer read = disc.drive().send(new ReadCd(CD_DA, lba, count, ReadCd.USER_DATA, 0, BLOCK));
            assertThat(read).isEqualTo(samples.slice(lba * BLOCK, count * BLOCK));
        }
    }

    @Test
    void sessionHasTheTracksWithTheirForms() throws IOException {
        record(AudioRequest.of(List.of(AudioTrack.of(300), new AudioTrack(450, true, true))), samples(750, 7));
        assertThat(disc.medium().sessions())
                .containsExactly(new MediumSession(
                        1,
                        0,
                        750,
                        2,
                        List.of(
                                new MediumTrack(1, 0, 300, BlockForm.AUDIO),
                                new MediumTrack(2, 300, 450, BlockForm.AUDIO))));
        assertThat(disc.drive().toc(ReadToc.TRACKS, 0).entries())
                .extracting(Entry::point, Entry::control, Entry::start)
                .contains(tuple(1, 0, 0), tuple(2, 3, 300));
    }

    @Test
    void dataSessionBehindAudioIsTheOneWithAFileSystem() throws IOException {
        record(AudioRequest.of(List.of(AudioTrack.of(300))), samples(300, 7));
        long start = disc.burn(400, true, 1);
        assertThat(disc.medium().sessions()).hasSize(2);
        assertThat(disc.medium().sessions().get(0).data()).isEmpty();
        assertThat(disc.medium().sessions().get(1).data())
                .hasValueSatisfying(track -> assertThat(track.start()).isEqualTo(start));
        assertThat(disc.read(start, 400)).isEqualTo(EmulatedDisc.data(400, 1));
    }

    @Test
    void simulationWritesNothing() throws IOException {
        record(AudioRequest.of(List.of(AudioTrack.of(300))).with(WriteOptions.SIMULATE, true), samples(300, 7));
        assertThat(disc.medium().state()).isEqualTo(State.BLANK);
    }

    @Test
    void lastTrackIsFilledUpToItsLength() throws IOException {
        record(AudioRequest.of(List.of(AudioTrack.of(310))), samples(305, 7));
        assertThat(disc.medium().sessions().get(0).blocks()).isEqualTo(310);
    }

    @Test
    void everyReasonAgainstItIsGivenAtOnce() throws IOException {
        disc.burn(400, false, 1);
        AudioRequest request = AudioRequest.of(List.of(AudioTrack.of(299), AudioTrack.of(400_000)))
                .with(WriteOptions.TYPE, RequestedWriteType.TRACK_AT_ONCE);
        assertThatThrownBy(() -> writer(request))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("blank media only")
                .hasMessageContaining("audio track 1 has 299 blocks")
                .hasMessageContaining("are free on the medium")
                .hasMessageContaining("TAO");
    }

    @Test
    void moreTracksThanACdHasAreRefused() {
        AudioRequest request = AudioRequest.of(Collections.nCopies(100, AudioTrack.of(300)));
        assertThatThrownBy(() -> writer(request))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("100 tracks: a CD has 99 at most");
        assertThatThrownBy(() -> writer(AudioRequest.of(List.of())))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("nothing to write");
    }

    @Test
    void bytesThatAreNoWholeBlocksOfAudioAreNotTaken() throws IOException {
        TrackWriter writer = writer(AudioRequest.of(List.of(AudioTrack.of(300))));
        writer.begin(MediaListener.NONE);
        assertThatThrownBy(() -> writer.write(ByteBuffer.allocateDirect(2048)))
                .isInstanceOf(IllegalArgumentException.class);
        writer.abort(MediaListener.NONE);
    }
}
