package org.burnish.image.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.burnish.image.BytesContent;
import org.burnish.image.FileContent;
import org.burnish.options.Options;
import org.junit.jupiter.api.Test;

class StreamFilterTest {

    private static final FileContent PLAIN = new BytesContent("plain", new byte[3000]);

    /** Gives other sizes from one time to the next. */
    private static final class Sizes extends StreamFilter {

        private final Deque<Integer> sizes;

        Sizes(Integer... sizes) {
            this.sizes = new ArrayDeque<>(List.of(sizes));
        }

        @Override
        public String name() {
            return "sizes";
        }

        @Override
        public String suffix() {
            return ".s";
        }

        @Override
        protected boolean takes(long size) {
            return size > 0;
        }

        @Override
        protected boolean isWorth(long before, long after) {
            return savesBlocks(before, after);
        }

        @Override
        protected ReadableByteChannel open(FileContent content) {
            return Channels.newChannel(new ByteArrayInputStream(new byte[sizes.pop()]));
        }
    }

    private static int read(FileContent content) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(10_000);
        try (ReadableByteChannel channel = content.open()) {
            while (channel.read(bytes) >= 0) {
                // to the end
            }
        }
        return bytes.position();
    }

    @Test
    void theSizeIsThatOfTheFirstPass() throws Exception {
        FileContent content = new Sizes(2000, 2000).apply(PLAIN, Options.NONE).orElseThrow();
        assertThat(content.size()).isEqualTo(2000);
        assertThat(read(content)).isEqualTo(2000);
        assertThat(((FilteredContent) content).source()).isSameAs(PLAIN);
        assertThat(((FilteredContent) content).nameWithout("a.s")).isEqualTo("a");
    }

    @Test
    void aFileThatWouldTakeAsManyBlocksStays() throws Exception {
        assertThat(new Sizes(2049).apply(PLAIN, Options.NONE)).isEmpty();
        assertThat(new Sizes(2048).apply(PLAIN, Options.NONE)).isPresent();
        assertThat(new Sizes().apply(new BytesContent("empty", new byte[0]), Options.NONE))
                .isEmpty();
    }

    @Test
    void anotherSizeTheSecondTimeIsAnError() throws Exception {
        FileContent shorter = new Sizes(2000, 1999).apply(PLAIN, Options.NONE).orElseThrow();
        assertThatThrownBy(() -> read(shorter)).isInstanceOf(IOException.class).hasMessageContaining("1999 bytes now");
        FileContent longer = new Sizes(2000, 2001).apply(PLAIN, Options.NONE).orElseThrow();
        assertThatThrownBy(() -> read(longer)).isInstanceOf(IOException.class).hasMessageContaining("more now");
    }

    @Test
    void theSameFilterOfTheSameContentIsTheSame() throws Exception {
        Sizes filter = new Sizes(10, 10, 10);
        FileContent other = new BytesContent("plain", new byte[3000]);
        Object identity = filter.apply(PLAIN, Options.NONE).orElseThrow().identity();
        assertThat(filter.apply(PLAIN, Options.NONE).orElseThrow().identity()).isEqualTo(identity);
        assertThat(filter.apply(other, Options.NONE).orElseThrow().identity()).isNotEqualTo(identity);
    }
}
