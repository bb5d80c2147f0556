package org.burnish.recorder.internal.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageSession;
import org.burnish.media.Medium;
import org.burnish.media.MediumSession;
import org.burnish.media.NextSession;
import org.burnish.recorder.NewestImage;
import org.junit.jupiter.api.Test;

class WholeImagesTest {

    private static final ImageSession FIRST = new ImageSession(1, 0, 900, "FIRST");
    private static final ImageSession SECOND = new ImageSession(2, 2000, 500, "SECOND");

    @Test
    void newestImageThatFitsItsTrackIsTaken() throws IOException {
        NewestImage newest = newest(500, 0, FIRST, SECOND);
        assertThat(newest.session()).isEqualTo(SECOND);
        assertThat(newest.warnings()).isEmpty();
    }

    @Test
    void imageLargerThanItsTrackIsPassedOverAndTold() throws IOException {
        NewestImage newest = newest(499, 0, FIRST, SECOND);
        assertThat(newest.session()).isEqualTo(FIRST);
        assertThat(newest.whole()).isTrue();
        assertThat(newest.warnings())
                .singleElement()
                .asString()
                .contains("session 2 at LBA 2000, 'SECOND', is torn")
                .contains("passed over for session 1 at LBA 0");
    }

    @Test
    void imageWhoseHeadCanNotBeReadIsPassedOverAndTold() throws IOException {
        assertThat(newest(500, 0, FIRST, new ImageSession(2, 2000, 500, "", false))
                        .warnings())
                .containsExactly("The head of session 2 at LBA 2000 can't be read."
                        + " It is passed over for session 1 at LBA 0, which is whole.");
    }

    @Test
    void imageWhoseLastBlockCanBeReadIsWholeThoughItsTrackSeemsTooShort() throws IOException {
        ImageSession third = new ImageSession(3, 4000, 300, "THIRD");
        assertThat(newest(new Readable(4300), 500, 1, FIRST, SECOND, third).session())
                .isEqualTo(third);
        assertThat(newest(new Readable(4299), 500, 1, FIRST, SECOND, third).session())
                .isEqualTo(SECOND);
    }

    @Test
    void tornImageInTheMiddleDoesNotMatter() throws IOException {
        NewestImage newest = newest(499, 300, FIRST, SECOND, new ImageSession(3, 4000, 300, "THIRD"));
        assertThat(newest.session().number()).isEqualTo(3);
        assertThat(newest.warnings()).isEmpty();
    }

    @Test
    void newestOfNothingButTornImagesHasToDo() throws IOException {
        NewestImage newest = newest(400, 0, SECOND);
        assertThat(newest.session()).isEqualTo(SECOND);
        assertThat(newest.whole()).isFalse();
        assertThat(newest.warnings()).singleElement().asString().contains("No session before it is whole");
    }

    private static NewestImage newest(long secondTrack, long thirdTrack, ImageSession... images) throws IOException {
        return newest(new Readable(0), secondTrack, thirdTrack, images);
    }

    private static NewestImage newest(BlockSource source, long secondTrack, long thirdTrack, ImageSession... images)
            throws IOException {
        List<MediumSession> tracks = List.of(
                new MediumSession(1, 0, 912),
                new MediumSession(2, 2000, secondTrack),
                new MediumSession(3, 4000, thirdTrack));
        Medium medium = Medium.of(
                        0x14,
                        "DVD-RW sequential recording",
                        Medium.State.APPENDABLE,
                        Medium.Traits.of(16, 16)
                                .erasable(true)
                                .multiSession(true)
                                .simulation(true))
                .withSessions(tracks)
                .withReadable(4000 + thirdTrack)
                .withOverall(200_000)
                .with(NextSession.sequential(6000, 100_000));
        return new WholeImages(medium, source, List.of())
                .newest(List.of(images))
                .orElseThrow();
    }

    /** A medium that reads up to a block, and not from there on. */
    private record Readable(long end) implements BlockSource {
        @Override
        public void read(long lba, ByteBuffer target) throws IOException {
            if (lba >= end) {
                throw new IOException("nothing is there");
            }
        }

        @Override
        public long blocks() {
            return 10_000;
        }
    }
}
