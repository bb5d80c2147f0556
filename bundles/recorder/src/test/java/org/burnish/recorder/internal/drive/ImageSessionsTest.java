package org.burnish.recorder.internal.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageFormat;
import org.burnish.image.ImageSession;
import org.burnish.media.BlockForm;
import org.burnish.media.Medium;
import org.burnish.media.MediumSession;
import org.burnish.media.MediumTrack;
import org.burnish.recorder.SessionSearch;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.SenseData;
import org.burnish.scsi.SenseException;
import org.junit.jupiter.api.Test;

class ImageSessionsTest {

    private static final Medium MIXED = Medium.of(0x09, "CD-R", Medium.State.CLOSED, Medium.Traits.of(16, 1))
            .withSessions(List.of(new MediumSession(1, 0, 20_000), new MediumSession(2, 31_400, 500)))
            .withReadable(31_900)
            .withOverall(31_900);

    /** A format that finds an image wherever a block can be read. */
    private static final ImageFormat ANY = finding(0, Long.MAX_VALUE);

    private static ImageFormat finding(long from, long to) {
        return (ImageFormat) Proxy.newProxyInstance(
                ImageFormat.class.getClassLoader(), new Class<?>[] {ImageFormat.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("probe")) {
                        return method.getName().equals("toString") ? from + " to " + to : proxy == arguments[0];
                    }
                    long start = (Long) arguments[1];
                    ((BlockSource) arguments[0]).read(start, ByteBuffer.allocateDirect(BlockSource.BLOCK));
                    return start < from || start >= to
                            ? Optional.empty()
                            : Optional.of(new ImageSession(1, start, 400, "DATA"));
                });
    }

    /** The first session can't be read for this reason. */
    private record Unreadable(SenseData reason) implements BlockSource {

        @Override
        public void read(long lba, ByteBuffer target) throws IOException {
            if (lba < 20_000) {
                Cdb read = Cdb.of("READ(10)", Cdb.Direction.IN, 0x28, 0, 0, 0, 0, 0, 0, 0, 1, 0);
                throw new IOException(
                        "Cannot read", SenseException.of(new DeviceAddress("fake", "drive"), read, reason));
            }
        }

        @Override
        public long blocks() {
            return 31_900;
        }
    }

    @Test
    void soundBeforeTheDataIsNoImageAndNoFailure() throws IOException {
        assertThat(ImageSessions.of(
                                MIXED, SessionSearch.REPORTED, new Unreadable(SenseData.of(5, 0x64, 0)), List.of(ANY))
                        .sessions())
                .containsExactly(new ImageSession(2, 31_400, 400, "DATA"));
    }

    @Test
    void imageOfASessionIsInItsFirstDataTrack() throws IOException {
        MediumSession mixed = new MediumSession(
                1,
                0,
                31_900,
                2,
                List.of(
                        new MediumTrack(1, 0, 20_000, BlockForm.AUDIO),
                        new MediumTrack(2, 20_000, 11_900, BlockForm.DATA)));
        assertThat(ImageSessions.of(
                                MIXED.withSessions(List.of(mixed)),
                                SessionSearch.REPORTED,
                                new Unreadable(SenseData.of(3, 0x11, 0)),
                                List.of(ANY))
                        .sessions())
                .containsExactly(new ImageSession(1, 20_000, 400, "DATA"));
    }

    @Test
    void scratchInAHeadLeavesTheOtherSessionsReadable() throws IOException {
        assertThat(ImageSessions.of(
                                MIXED, SessionSearch.REPORTED, new Unreadable(SenseData.of(3, 0x11, 0)), List.of(ANY))
                        .sessions())
                .containsExactly(new ImageSession(1, 0, 20_000, "", false), new ImageSession(2, 31_400, 400, "DATA"));
    }

    @Test
    void scratchInTheOnlyHeadIsAFailure() {
        Medium single = MIXED.withSessions(List.of(new MediumSession(1, 0, 20_000)));
        assertThatThrownBy(() -> ImageSessions.of(
                        single, SessionSearch.REPORTED, new Unreadable(SenseData.of(3, 0x11, 0)), List.of(ANY)))
                .hasMessageContaining("Cannot read");
    }

    @Test
    void contentIsOfTheFormatThatFindsTheNewestImage() throws IOException {
        BlockSource readable = new BlockSource() {
            @Override
            public void read(long lba, ByteBuffer target) {
                target.position(target.limit());
            }

            @Override
            public long blocks() {
                return 31_900;
            }
        };
        ImageFormat older = finding(0, 1);
        ImageFormat newer = finding(1, 31_900);
        ImageSessions.Found found = ImageSessions.of(MIXED, SessionSearch.REPORTED, readable, List.of(older, newer));
        assertThat(found.sessions()).hasSize(2);
        assertThat(found.format()).contains(newer);
        assertThat(ImageSessions.of(MIXED, SessionSearch.REPORTED, readable, List.of(older))
                        .format())
                .contains(older);
        assertThat(ImageSessions.of(MIXED, SessionSearch.REPORTED, readable, List.of())
                        .format())
                .isEmpty();
    }
}
