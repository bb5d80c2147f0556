package org.burnish.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PatchedContentTest {

    private static final FileContent CONTENT =
            new BytesContent("letters", "abcdefgh".getBytes(StandardCharsets.US_ASCII));

    private static String read(FileContent content, int step) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(100);
        try (ReadableByteChannel channel = content.open()) {
            do {
                all.limit(Math.min(all.capacity(), all.position() + step));
            } while (channel.read(all) >= 0);
        }
        return new String(all.array(), 0, all.position(), StandardCharsets.US_ASCII);
    }

    @Test
    void bytesAreReplacedHoweverTheyAreRead() throws IOException {
        FileContent patched = new PatchedContent(CONTENT, 2, new byte[] {'X', 'Y', 'Z'});
        for (int step = 1; step < 10; step++) {
            assertThat(read(patched, step)).isEqualTo("abXYZfgh");
        }
        assertThat(patched.size()).isEqualTo(8);
        assertThat(read(CONTENT, 3)).isEqualTo("abcdefgh");
    }

    @Test
    void aPatchBeyondTheEndIsRefused() {
        assertThatThrownBy(() -> new PatchedContent(CONTENT, 6, new byte[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("letters has only 8 bytes");
    }
}
