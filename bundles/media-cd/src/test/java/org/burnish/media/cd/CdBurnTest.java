package org.burnish.media.cd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.burnish.media.MediaListener;
import org.burnish.media.Medium.State;
import org.burnish.media.MediumSession;
import org.burnish.media.Preparation.Effect;
import org.burnish.media.RefusedException;
import org.burnish.media.RequestedWriteType;
import org.burnish.media.TrackWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CD-RW in an emulated recorder, which is made after the standard and not after this profile. */
class CdBurnTest {

    /** Lead-out and lead-in of the first session, and of each later one. */
    private static final int FIRST_GAP = 11_400;

    private static final int LATER_GAP = 6_900;

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

    @Test
    void sessionsFollowEachOtherAtTheGapsOfCd() throws IOException {
        assertThat(disc.burn(400, false, 1)).isZero();
        assertThat(disc.medium().sessions()).containsExactly(new MediumSession(1, 0, 400, 2));

        long second = disc.burn(350, false, 2);
        assertThat(second).isEqualTo(400 + FIRST_GAP);
        long third = disc.burn(350, true, 3);
        assertThat(third).isEqualTo(second + 352 + LATER_GAP);

        assertThat(disc.medium().state()).isEqualTo(State.CLOSED);
        // two run-out blocks end each track that was written at once
        assertThat(disc.medium().sessions())
                .containsExactly(
                        new MediumSession(1, 0, 400, 2),
                        new MediumSession(2, second, 352, 2),
                        new MediumSession(3, third, 352, 2));
        assertThat(disc.read(0, 400)).isEqualTo(EmulatedDisc.data(400, 1));
        assertThat(disc.read(second, 350)).isEqualTo(EmulatedDisc.data(350, 2));
        assertThat(disc.read(third, 350)).isEqualTo(EmulatedDisc.data(350, 3));
        assertThatThrownBy(() -> disc.read(third + 350, 1)).isInstanceOf(IOException.class);
    }

    @Test
    void shortSessionsHaveTheLeastLengthOfATrack() throws IOException {
        disc.burn(10, false, 1);
        assertThat(disc.medium().sessions()).containsExactly(new MediumSession(1, 0, 300, 2));
        long second = disc.burn(10, false, 2);
        assertThat(disc.medium().sessions()).contains(new MediumSession(2, second, 302, 2));
        assertThat(disc.read(second, 10)).isEqualTo(EmulatedDisc.data(10, 2));
    }

    @Test
    void simulationWritesNothingInEitherWriteType() throws IOException {
        long free = disc.medium().next().free();
        disc.burn(400, true, 1, RequestedWriteType.SESSION_AT_ONCE, true);
        disc.burn(400, true, 1, RequestedWriteType.TRACK_AT_ONCE, true);
        assertThat(disc.medium().state()).isEqualTo(State.BLANK);
        assertThat(disc.medium().next().free()).isEqualTo(free);

        disc.burn(400, false, 1);
        disc.burn(400, true, 2, RequestedWriteType.AUTO, true);
        assertThat(disc.medium().state()).isEqualTo(State.APPENDABLE);
        assertThat(disc.medium().sessions()).hasSize(1);
    }

    @Test
    void blankingMakesItNew() throws IOException {
        disc.burn(400, true, 1);
        assertThat(disc.blank("as_needed")).isEqualTo(Effect.BLANK);
        assertThat(disc.medium().state()).isEqualTo(State.BLANK);
        disc.burn(400, true, 2, RequestedWriteType.TRACK_AT_ONCE, false);
        assertThat(disc.blank("all")).isEqualTo(Effect.BLANK);
        assertThat(disc.burn(300, false, 3)).isZero();
    }

    @Test
    void abortedTrackBecomesASessionAndTheDiscStaysAppendable() throws IOException {
        disc.burn(400, false, 1);
        TrackWriter writer = disc.writer(3000, true, RequestedWriteType.AUTO, false);
        writer.begin(MediaListener.NONE);
        writer.write(EmulatedDisc.data(100, 2));
        writer.abort(MediaListener.NONE);

        assertThat(disc.medium().state()).isEqualTo(State.APPENDABLE);
        assertThat(disc.medium().sessions()).hasSize(2);
        assertThat(disc.read(0, 400)).isEqualTo(EmulatedDisc.data(400, 1));
        long third = disc.burn(300, false, 3);
        assertThat(disc.read(third, 300)).isEqualTo(EmulatedDisc.data(300, 3));
    }

    @Test
    void trackOfAKilledRunIsClosedAndWritingGoesOn() throws IOException {
        disc.burn(400, false, 1);
        TrackWriter killed = disc.writer(3000, false, RequestedWriteType.AUTO, false);
        killed.begin(MediaListener.NONE);
        killed.write(EmulatedDisc.data(640, 2));
        disc.reopen();

        assertThat(disc.medium().state()).isEqualTo(State.DAMAGED);
        assertThatThrownBy(() -> disc.burn(300, false, 3))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Close the damaged track");
        assertThat(disc.closeDamaged()).isEqualTo(Effect.CLOSE);

        assertThat(disc.medium().state()).isEqualTo(State.APPENDABLE);
        assertThat(disc.closeDamaged()).isEqualTo(Effect.NONE);
        long next = disc.burn(300, false, 3);
        assertThat(disc.read(0, 400)).isEqualTo(EmulatedDisc.data(400, 1));
        assertThat(disc.read(next, 300)).isEqualTo(EmulatedDisc.data(300, 3));
    }

    @Test
    void sessionAtOnceThatWasCutShortIsClosedToo() throws IOException {
        TrackWriter aborted = disc.writer(3000, true, RequestedWriteType.AUTO, false);
        aborted.begin(MediaListener.NONE);
        aborted.write(EmulatedDisc.data(640, 1));
        aborted.abort(MediaListener.NONE);

        assertThat(disc.medium().state()).isEqualTo(State.DAMAGED);
        disc.closeDamaged();
        assertThat(disc.medium().state()).isEqualTo(State.APPENDABLE);
        long next = disc.burn(300, false, 2);
        assertThat(disc.read(next, 300)).isEqualTo(EmulatedDisc.data(300, 2));
    }
}
