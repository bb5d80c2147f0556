package org.burnish.recorder.internal.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.burnish.image.BytesContent;
import org.burnish.image.FileContent;
import org.burnish.options.Options;
import org.junit.jupiter.api.Test;

class GzipFilterTest {

    private static byte[] text() {
        byte[] text = new byte[200_000];
        Random random = new Random(1);
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) ('a' + random.nextInt(4));
        }
        return text;
    }

    private static byte[] read(FileContent content) throws IOException {
        try (InputStream in = Channels.newInputStream(content.open())) {
            return in.readAllBytes();
        }
    }

    @Test
    void whatIsCompressedIsDecompressedByJavaAndByUs() throws Exception {
        FileContent compressed = new GzipFilter()
                .apply(new BytesContent("text", text()), Options.NONE)
                .orElseThrow();
        byte[] bytes = read(compressed);
        assertThat(bytes).hasSize((int) compressed.size()).hasSizeLessThan(100_000);
        assertThat(HexFormat.of().formatHex(bytes, 0, 10)).isEqualTo("1f8b0800000000000003");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes())
                .isEqualTo(text());
        FileContent plain = new GunzipFilter().apply(compressed, Options.NONE).orElseThrow();
        assertThat(plain.size()).isEqualTo(text().length);
        assertThat(read(plain)).isEqualTo(text());
    }

    @Test
    void whatDoesNotShrinkStays() throws Exception {
        byte[] noise = new byte[5000];
        new Random(2).nextBytes(noise);
        assertThat(new GzipFilter().apply(new BytesContent("noise", noise), Options.NONE))
                .isEmpty();
    }

    @Test
    void whatIsNotCompressedIsRefused() {
        FileContent text = new BytesContent("text", text());
        assertThatThrownBy(() -> new GunzipFilter().apply(text, Options.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'text' is not compressed by gzip");
    }
}
