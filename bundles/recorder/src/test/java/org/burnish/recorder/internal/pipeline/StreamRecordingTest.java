package org.burnish.recorder.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.burnish.recorder.StreamRecording;
import org.junit.jupiter.api.Test;

class StreamRecordingTest {

    private final FakeLayout layout = new FakeLayout(64).made(20).made(5).file(FakeContent.of(1, 3000));

    @Test
    void contentOfTheFirstFileBeginsTheStreamOfData() {
        assertThat(StreamRecording.DATA.from(layout)).hasValue(89);
    }

    @Test
    void imageWithoutFilesHasNoDataToStream() {
        assertThat(StreamRecording.DATA.from(new FakeLayout(64).made(20))).isEmpty();
    }

    @Test
    void theHeadAtTheBeginningIsNotStreamedUnlessAllIs() {
        assertThat(StreamRecording.ON.from(layout)).hasValue(layout.headBlocks());
    }

    @Test
    void addressesDoNotDependOnTheImage() {
        assertThat(StreamRecording.OFF.from(layout)).isEmpty();
        assertThat(StreamRecording.FULL.from(layout)).hasValue(0);
        assertThat(StreamRecording.from(16).from(layout)).hasValue(16);
    }
}
