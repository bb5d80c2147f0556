package org.burnish.media.dvd.minus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.burnish.media.BlockForm;
import org.burnish.media.MediaListener;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.MediumSession;
import org.burnish.media.MediumTrack;
import org.burnish.media.Preparation.Effect;
import org.burnish.media.RefusedException;
import org.burnish.media.TrackWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SequentialBurnTest {

    @TempDir
    Path directory;

    private EmulatedDisc disc;

    @BeforeEach
    void load() throws IOException {
        disc = EmulatedDisc.blank(directory);
    }

    @AfterEach
    void unload() {
        disc.close();
    }

    @Test
    void freshMediumIsBlankWithItsWholeCapacity() throws IOException {
        Medium medium = disc.medium();

        assertThat(medium.name()).isEqualTo("DVD-RW sequential recording");
        assertThat(medium.state()).isEqualTo(State.BLANK);
        assertThat(medium.next().start()).isZero();
        assertThat(medium.readableBlocks()).isZero();
        assertThat(medium.next().free()).isEqualTo(2_298_496);
        assertThat(medium.overallBlocks()).isEqualTo(2_298_496);
        assertThat(medium.traits())
                .isEqualTo(Medium.Traits.of(16, 1)
                        .erasable(true)
                        .multiSession(true)
                        .simulation(true));
        assertThat(medium.product()).isEqualTo(new Medium.Product("BURNISHEMU01", "Burnish emulator"));
    }

    @Test
    void incrementalSessionsAreReadBackAndThePaddingIsCounted() throws IOException {
        TrackWriter writer = disc.writer(100, false);
        assertThat(writer.writeType()).isEqualTo("Incremental");
        writer.begin(MediaListener.NONE);
        writer.write(EmulatedDisc.data(100, 1));
        writer.finish(MediaListener.NONE);
        assertThat(writer.written()).isEqualTo(112);

        long second = disc.burn(50, false, 2);

        Medium medium = disc.medium();
        assertThat(medium.state()).isEqualTo(State.APPENDABLE);
        assertThat(medium.sessions()).containsExactly(new MediumSession(1, 0, 112), new MediumSession(2, second, 64));
        assertThat(medium.next().start()).isGreaterThan(second + 64);
        assertThat(disc.read(0, 100)).isEqualTo(EmulatedDisc.data(100, 1));
        assertThat(disc.read(second, 50)).isEqualTo(EmulatedDisc.data(50, 2));
    }

    @Test
    void lastSessionWithCloseClosesTheDisc() throws IOException {
        disc.burn(32, false, 1);
        disc.burn(32, true, 2);

        assertThat(disc.medium().state()).isEqualTo(State.CLOSED);
        assertThat(disc.medium().sessions()).hasSize(2);
        assertThat(disc.medium().next().start()).isEqualTo(-1);
        assertThatThrownBy(() -> disc.writerAt(0, 1, false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Need blank or appendable media");
    }

    @Test
    void discAtOnceHasExactlyTheBlocksAndIsClosed() throws IOException {
        TrackWriter writer = disc.writer(101, true);
        assertThat(writer.writeType()).isEqualTo("DAO");
        writer.begin(MediaListener.NONE);
        ByteBuffer data = EmulatedDisc.data(101, 3);
        writer.write(data.slice(0, 40 * 2048));
        writer.write(data.slice(40 * 2048, 61 * 2048));
        writer.finish(MediaListener.NONE);

        assertThat(writer.written()).isEqualTo(101);
        assertThat(disc.medium().state()).isEqualTo(State.CLOSED);
        assertThat(disc.medium().sessions()).containsExactly(new MediumSession(1, 0, 101));
        assertThat(disc.read(0, 101)).isEqualTo(data);
    }

    @Test
    void discAtOnceWithFewerBlocksThanAnnouncedIsFilledWithZeros() throws IOException {
        TrackWriter writer = disc.writer(60, true);
        writer.begin(MediaListener.NONE);
        writer.write(EmulatedDisc.data(20, 3));
        writer.finish(MediaListener.NONE);

        assertThat(disc.medium().sessions()).containsExactly(new MediumSession(1, 0, 60));
        assertThat(disc.read(20, 40)).isEqualTo(ByteBuffer.allocate(40 * 2048));
    }

    @Test
    void minimalBlankingLeavesOnlyDiscAtOnce() throws IOException {
        disc.burn(32, true, 1);
        assertThat(disc.blank("deformat_quickest")).isEqualTo(Effect.BLANK);

        assertThat(disc.medium().state()).isEqualTo(State.BLANK);
        assertThat(disc.medium().traits().multiSession()).isFalse();
        assertThatThrownBy(() -> disc.writer(10, false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("multi session capability lacking")
                .hasMessageContaining("deformat_quickest");
        assertThat(disc.burn(32, true, 4)).isZero();
        assertThat(disc.read(0, 32)).isEqualTo(EmulatedDisc.data(32, 4));
        assertThat(disc.blank("as_needed")).isEqualTo(Effect.BLANK);
        assertThat(disc.medium().traits().multiSession()).isTrue();
    }

    @Test
    void abortedSessionLeavesTheOlderReadableAndTheDiscAppendable() throws IOException {
        disc.burn(32, false, 1);
        TrackWriter writer = disc.writer(64, true);
        writer.begin(MediaListener.NONE);
        writer.write(EmulatedDisc.data(20, 2));
        writer.abort(MediaListener.NONE);

        assertThat(disc.medium().state()).isEqualTo(State.APPENDABLE);
        assertThat(disc.read(0, 32)).isEqualTo(EmulatedDisc.data(32, 1));
        long third = disc.burn(16, false, 3);
        assertThat(disc.read(third, 16)).isEqualTo(EmulatedDisc.data(16, 3));
    }

    @Test
    void abortInAnInterruptedThreadStillClosesTheSession() throws IOException {
        TrackWriter writer = disc.writer(64, false);
        writer.begin(MediaListener.NONE);
        writer.write(EmulatedDisc.data(32, 2));
        Thread.currentThread().interrupt();
        writer.abort(MediaListener.NONE);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(disc.medium().sessions()).containsExactly(new MediumSession(1, 0, 32));
    }

    @Test
    void sessionBehindAKilledOneIsReadBack() throws IOException {
        disc.burn(32, false, 1);
        TrackWriter killed = disc.writer(64, false);
        killed.begin(MediaListener.NONE);
        killed.write(EmulatedDisc.data(32, 2));
        disc.drive().synchronizeCache((fraction, elapsed) -> {});
        disc.reopen();

        assertThat(disc.medium().state()).isEqualTo(State.APPENDABLE);
        long start = disc.burn(48, false, 3);

        // the track of the killed run is the second one, and is in the same session as the third
        MediumTrack third = new MediumTrack(3, start, 48, BlockForm.DATA);
        assertThat(disc.medium().sessions())
                .containsExactly(new MediumSession(1, 0, 32), new MediumSession(2, start, 48, 0, List.of(third)));
        assertThat(disc.read(start, 48)).isEqualTo(EmulatedDisc.data(48, 3));
    }

    @Test
    void interruptedDiscAtOnceIsDamagedUntilItIsBlanked() throws IOException {
        TrackWriter killed = disc.writer(64, true);
        killed.begin(MediaListener.NONE);
        killed.write(EmulatedDisc.data(32, 2));
        disc.drive().synchronizeCache((fraction, elapsed) -> {});
        disc.reopen();

        assertThat(disc.medium().state()).isEqualTo(State.DAMAGED);
        assertThatThrownBy(() -> disc.writerAt(0, 1, true))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("damaged");
        assertThat(disc.blank("as_needed")).isEqualTo(Effect.BLANK);
        assertThat(disc.burn(16, false, 5)).isZero();
    }

    @Test
    void tooLargeSessionIsRefusedWithBothFigures() {
        assertThatThrownBy(() -> disc.writerAt(0, 2_298_497, false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(
                        "2298497 blocks (4707.3 MB) are to be written, and 2298496 blocks (4707.3 MB) are free");
    }

    @Test
    void moreBlocksThanAnnouncedStopBeforeTheDriveGetsThem() throws IOException {
        TrackWriter writer = disc.writer(16, false);
        writer.begin(MediaListener.NONE);
        writer.write(EmulatedDisc.data(16, 1));

        assertThatThrownBy(() -> writer.write(EmulatedDisc.data(1, 1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("announced with 16 blocks");
        assertThat(writer.written()).isEqualTo(16);
    }
}
