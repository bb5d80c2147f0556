package org.burnish.recorder;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = SECONDS)
class VerbatimImageTest {

    @TempDir
    Path folder;

    private static VerbatimImage of(InputStream stream) {
        return VerbatimImage.of(stream, OptionalLong.empty(), "a stream");
    }

    @Test
    void aFileHasItsSizeAndItsBytes() throws IOException {
        Path file = Files.write(folder.resolve("x.iso"), new byte[] {7, 8, 9});
        VerbatimImage image = VerbatimImage.of(file);
        assertThat(image.size()).hasValue(3);
        assertThat(image.origin()).isEqualTo(file.toString());
        try (ReadableByteChannel bytes = image.open()) {
            ByteBuffer read = ByteBuffer.allocate(10);
            assertThat(bytes.read(read)).isEqualTo(3);
            assertThat(read.get(2)).isEqualTo((byte) 9);
        }
    }

    @Test
    void whatIsNoFileWithAnImageIsRefusedInASentence() throws IOException {
        assertThatThrownBy(() -> VerbatimImage.of(folder)).hasMessageContaining("is a directory, and not an image");
        assertThatThrownBy(() -> VerbatimImage.of(folder.resolve("nothing")))
                .hasMessageContaining("There is no file '" + folder.resolve("nothing") + "'");
        Path empty = Files.createFile(folder.resolve("empty"));
        assertThatThrownBy(() -> VerbatimImage.of(empty)).hasMessageContaining("is empty, and not an image");
    }

    @Test
    void aStreamIsReadToItsEnd() throws IOException {
        byte[] bytes = new byte[3_000_001];
        new Random(1).nextBytes(bytes);
        ByteBuffer got = ByteBuffer.allocate(bytes.length + 1);
        try (ReadableByteChannel channel = of(new ByteArrayInputStream(bytes)).open()) {
            while (channel.read(got) >= 0) {
                assertThat(got.hasRemaining()).isTrue();
            }
            assertThat(channel.read(got)).isEqualTo(-1);
        }
        assertThat(got.flip()).isEqualTo(ByteBuffer.wrap(bytes));
    }

    @Test
    void closingWakesWhoWaitsForBytesThatDoNotCome() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        InputStream silent = new PipedInputStream(new PipedOutputStream()) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) throws IOException {
                waiting.countDown();
                return super.read(target, offset, length);
            }
        };
        ReadableByteChannel channel = of(silent).open();
        CompletableFuture<Integer> read = CompletableFuture.supplyAsync(() -> {
            try {
                return channel.read(ByteBuffer.allocate(10));
            } catch (AsynchronousCloseException e) {
                return -2;
            } catch (IOException e) {
                return -3;
            }
        });
        waiting.await();
        channel.close();
        assertThat(read.get()).isEqualTo(-2);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void aStreamThatFailsFailsWhereItIsRead() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the other end is gone");
            }
        };
        try (ReadableByteChannel channel = of(broken).open()) {
            assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(1))).hasMessage("the other end is gone");
        }
    }
}
