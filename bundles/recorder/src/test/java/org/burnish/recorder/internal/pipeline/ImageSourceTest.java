package org.burnish.recorder.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.burnish.image.ImageLayout;
import org.burnish.image.ImageOptions;
import org.burnish.image.MediumContent;
import org.burnish.image.Segment;
import org.burnish.media.MediaNote;
import org.burnish.media.Medium;
import org.burnish.media.RefusedException;
import org.burnish.options.Options;
import org.burnish.recorder.Drive;
import org.burnish.recorder.RecordingListener;
import org.burnish.recorder.RecordingOptions;
import org.burnish.recorder.RecordingRequest;
import org.burnish.recorder.StreamRecording;
import org.burnish.recorder.UnrecognizedContentException;
import org.burnish.recorder.VerbatimImage;
import org.burnish.recorder.internal.FakeScsi;
import org.junit.jupiter.api.Test;

class ImageSourceTest {

    private static final Medium BLANK = FakeDrive.medium(Medium.State.BLANK, false, 0, 500);
    private static final Medium APPENDABLE = FakeDrive.medium(Medium.State.APPENDABLE, false, 1000, 500);
    private static final Medium OVERWRITABLE = FakeDrive.medium(Medium.State.BLANK, true, 0, 500);

    private final List<String> notes = new ArrayList<>();
    private final RecordingListener listener = new RecordingListener() {
        @Override
        public void note(MediaNote note) {
            notes.add(note.text());
        }
    };

    private ImageSource source(byte[] bytes, boolean known, Options options) {
        OptionalLong size = known ? OptionalLong.of(bytes.length) : OptionalLong.empty();
        return new ImageSource(RecordingRequest.verbatim(
                        List.of(), VerbatimImage.of(new ByteArrayInputStream(bytes), size, "a stream"))
                .with(options)
                .reportingTo(listener));
    }

    private static Drive holding(MediumContent content) {
        return (Drive) Proxy.newProxyInstance(
                Drive.class.getClassLoader(),
                new Class<?>[] {Drive.class},
                (proxy, method, arguments) ->
                        method.getName().equals("address") ? new FakeScsi(List.of()).address() : content);
    }

    @Test
    void anImageBeginsWhereTheMediumDoes() throws IOException {
        ImageSource source = source(new byte[1], true, Options.NONE);
        assertThat(source.start(holding(MediumContent.BLANK), BLANK)).isZero();
        assertThat(source.start(holding(MediumContent.BLANK), OVERWRITABLE)).isZero();
    }

    @Test
    void anImageIsNotRecordedBehindSessionsUnlessThatIsWanted() throws IOException {
        assertThatThrownBy(
                        () -> source(new byte[1], true, Options.NONE).start(holding(MediumContent.IMAGE), APPENDABLE))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("there are sessions on the medium")
                .hasMessageContaining("at LBA 1000");
        Options append = Options.NONE.with(RecordingOptions.APPEND, true);
        assertThat(source(new byte[1], true, append).start(holding(MediumContent.IMAGE), APPENDABLE))
                .isEqualTo(1000);
    }

    @Test
    void whatIsOnAnOverwritableMediumIsNotWrittenOverUnlessItIsGivenUp() throws IOException {
        assertThatThrownBy(
                        () -> source(new byte[1], true, Options.NONE).start(holding(MediumContent.IMAGE), OVERWRITABLE))
                .isInstanceOf(UnrecognizedContentException.class)
                .hasMessageContaining("which would be lost");
        Options givenUp = Options.NONE.with(RecordingOptions.OVERWRITE, true);
        assertThat(source(new byte[1], true, givenUp).start(holding(MediumContent.IMAGE), OVERWRITABLE))
                .isZero();
    }

    @Test
    void sizeThatIsNoMultipleOfABlockIsRoundedUpAndTold() throws IOException {
        ImageLayout layout = source(new byte[5000], true, Options.NONE).layout(0, BLANK);
        assertThat(layout.blocks()).isEqualTo(3);
        assertThat(layout.digest()).isEqualTo("SHA-256");
        assertThat(layout.head()).isEmpty();
        assertThat(notes)
                .containsExactly("The size of 'a stream', 5000 bytes, is no multiple of 2048: 1144 zero bytes fill"
                        + " its last block.");
        notes.clear();
        assertThat(source(new byte[4096], true, Options.NONE.with(ImageOptions.PADDING, 5))
                        .layout(0, BLANK)
                        .blocks())
                .isEqualTo(7);
        assertThat(notes).isEmpty();
    }

    @Test
    void segmentsOfAStreamOfUnknownSizeAreItsBytesAndThenThePadding() {
        byte[] bytes = new byte[700_001];
        new Random(2).nextBytes(bytes);
        ImageSource source = source(bytes, false, Options.NONE.with(ImageOptions.PADDING, 2));
        assertThat(source.openEnd()).isTrue();
        Iterator<Segment> segments = source.layout(0, BLANK).segments();
        ByteBuffer all = ByteBuffer.allocate(1_000_000);
        while (segments.hasNext()) {
            Segment.Generated made = (Segment.Generated) segments.next();
            ByteBuffer part = ByteBuffer.allocate((int) made.blocks() * 2048);
            made.fill(0, part);
            all.put(part.flip());
        }
        assertThat(all.position()).isEqualTo((342 + 2) * 2048);
        all.flip();
        assertThat(all.slice(0, bytes.length)).isEqualTo(ByteBuffer.wrap(bytes));
        while (all.hasRemaining()) {
            byte next = all.get();
            assertThat(all.position() <= bytes.length || next == 0).isTrue();
        }
        assertThat(notes).singleElement().asString().contains("700001 bytes");
    }

    @Test
    void aStreamThatFailsFailsAgainWhoeverAsks() {
        Iterator<Segment> segments =
                source(new byte[0], false, Options.NONE).layout(0, BLANK).segments();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(segments::hasNext).hasMessageContaining("it ended before its first byte");
        }
    }

    @Test
    void allOfAnImageIsDataForStreamRecording() {
        Options data = Options.NONE.with(RecordingOptions.STREAM, StreamRecording.DATA);
        ImageSource source = source(new byte[4096], false, data);
        assertThat(source.streamFrom(source.layout(32, BLANK))).hasValue(32);
    }
}
