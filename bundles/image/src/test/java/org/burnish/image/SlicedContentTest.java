package org.burnish.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlicedContentTest {

    private final FileContent letters = content("abcdef");

    private static FileContent content(String text) {
        return new BytesContent("test", text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String text(FileContent content) throws IOException {
        try (var channel = content.open()) {
            String text = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(content.size()).isEqualTo(text.length());
            return text;
        }
    }

    @Test
    void sliceHasItsBytesOnly() throws IOException {
        assertThat(text(new SlicedContent(letters, 2, 3))).isEqualTo("cde");
    }

    @Test
    void sliceEndsWhereTheWholeEnds() throws IOException {
        assertThat(text(new SlicedContent(letters, 4, 100))).isEqualTo("ef");
        assertThat(text(new SlicedContent(letters, 6, 1))).isEmpty();
    }

    @Test
    void sliceBehindTheEndIsRefused() {
        assertThatThrownBy(() -> new SlicedContent(letters, 7, 1)).hasMessageContaining("byte 7");
    }

    @Test
    void slicesOfOneContentAtOnePlaceAreTheSame() {
        assertThat(new SlicedContent(letters, 1, 2).identity()).isEqualTo(new SlicedContent(letters, 1, 2).identity());
        assertThat(new SlicedContent(letters, 1, 2).identity())
                .isNotEqualTo(new SlicedContent(letters, 2, 2).identity());
    }

    @Test
    void slicesJoinToTheWhole() throws IOException {
        List<FileContent> parts = List.of(
                new SlicedContent(letters, 0, 4), new SlicedContent(letters, 4, 0), new SlicedContent(letters, 4, 2));
        assertThat(text(new JoinedContent(parts))).isEqualTo("abcdef");
    }

    @Test
    void joinedPartsAreSliced() throws IOException {
        assertThat(text(new SlicedContent(new JoinedContent(List.of(letters, content("ghi"))), 5, 3)))
                .isEqualTo("fgh");
    }
}
