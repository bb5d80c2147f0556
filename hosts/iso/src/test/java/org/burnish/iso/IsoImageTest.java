package org.burnish.iso;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsoImageTest {

    private static final Instant DATE = Instant.parse("2026-11-28T12:00:00Z");
    private static final int BLOCK = 2048;

    @TempDir
    Path folder;

    private static IsoImage seed() {
        return IsoImage.named("cidata").dated(DATE).joliet().add("/user-data", "#cloud-config\n");
    }

    private static InputStream bytes(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }

    private static byte[] written(IsoImage image) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        IsoReport report = image.write(stream);
        assertThat(report.bytes()).isEqualTo(stream.size());
        return stream.toByteArray();
    }

    private static String text(byte[] image, int at, int length) {
        return new String(image, at, length, ISO_8859_1);
    }

    @Test
    void imageHasItsNameAndDateAndContent() throws IOException {
        byte[] image = written(seed());
        // ECMA-119 8.4: identifier, volume identifier, date of creation; 8.5: the second tree
        assertThat(text(image, 16 * BLOCK + 1, 5)).isEqualTo("CD001");
        assertThat(text(image, 16 * BLOCK + 40, 32).strip()).isEqualTo("cidata");
        assertThat(text(image, 16 * BLOCK + 813, 16)).isEqualTo("2026112812000000");
        assertThat(image[17 * BLOCK]).isEqualTo((byte) 2);
        assertThat(text(image, 0, image.length)).contains("#cloud-config\n");
    }

    @Test
    void imageOfTheSameContentAndDateHasTheSameBytes() throws IOException {
        assertThat(written(seed())).isEqualTo(written(seed()));
    }

    @Test
    void imageIsWrittenTwice() throws IOException {
        IsoImage image = seed().add("/stream", 3000, () -> bytes(3000));
        assertThat(written(image)).isEqualTo(written(image));
    }

    @Test
    void sizeIsThatOfWhatIsWritten() throws IOException {
        IsoImage image = seed().add("/stream", 3000, () -> bytes(3000));
        assertThat(image.size()).isEqualTo(written(image).length);
    }

    @Test
    void bytesAndStreamAndDiskMakeTheSameImage() throws IOException {
        byte[] content = "content".getBytes(UTF_8);
        byte[] stream = written(IsoImage.named("X")
                .dated(DATE)
                .add("/d/file", content.length, () -> new ByteArrayInputStream(content)));
        assertThat(written(IsoImage.named("X").dated(DATE).add("/d/file", content)))
                .isEqualTo(stream);
    }

    @Test
    void channelIsLeftOpen() throws IOException {
        Path file = folder.resolve("image.iso");
        try (WritableByteChannel channel =
                Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            seed().write(channel);
            assertThat(channel.isOpen()).isTrue();
            channel.write(ByteBuffer.wrap("tail".getBytes(UTF_8)));
        }
        assertThat(Files.size(file)).isEqualTo(seed().size() + 4);
    }

    @Test
    void streamThatIsTooShortIsNamed() {
        IsoImage image = seed().add("/disk/image", 12, () -> bytes(10));
        assertThatThrownBy(() -> image.write(OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "The image is not complete. The stream of '/disk/image' has 10 bytes, and 12 were announced."
                                + " Announce its size as it is");
    }

    @Test
    void streamThatIsTooLongIsNamed() {
        IsoImage image = seed().add("/disk/image", 2048, () -> bytes(2049));
        assertThatThrownBy(() -> image.write(OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("The stream of '/disk/image' has more bytes than the 2048 that were announced");
    }

    @Test
    void streamThatShallBeEmptyAndIsNotIsNamed() {
        IsoImage image = seed().add("/empty", 0, () -> bytes(1));
        assertThatThrownBy(() -> image.write(OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'/empty' has more bytes than the 0");
    }

    @Test
    void streamThatFailsIsNamedWithItsFailure() {
        IOException reset = new IOException("connection reset");
        IsoImage image = seed().add("/stream", 12, () -> {
            throw reset;
        });
        assertThatThrownBy(() -> image.write(OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("The stream of '/stream' can't be read: connection reset")
                .hasRootCause(reset);
    }

    @Test
    void outputThatFailsEndsTheWritingWithItsFailure() {
        IOException broken = new IOException("broken pipe");
        OutputStream output = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw broken;
            }
        };
        assertThatThrownBy(() -> seed().write(output))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken pipe")
                .hasRootCause(broken);
    }

    @Test
    void namesThatCollideInJolietAreReported() throws IOException {
        String longName = "n".repeat(70);
        IsoReport report = seed().add("/" + longName + "1", "one")
                .add("/" + longName + "2", "two")
                .write(Channels.newChannel(OutputStream.nullOutputStream()));
        assertThat(report.notes())
                .filteredOn(note -> note.kind() == IsoReport.Kind.RENAMED)
                .extracting(IsoReport.Note::path)
                .containsExactlyInAnyOrder("/" + longName + "1", "/" + longName + "2");
        assertThat(report.notes()).extracting(IsoReport.Note::text).doesNotHaveDuplicates();
    }

    @Test
    void directoryOfTheDiskIsMergedIntoWhatIsThere() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("tree/d")).resolve("from-disk"), "on disk");
        byte[] image = written(seed().add("/d/from-memory", "in memory").add("/", folder.resolve("tree")));
        assertThat(text(image, 0, image.length)).contains("on disk", "in memory", "from-disk", "from-memory");
    }

    @Test
    void laterContentTakesThePlaceOfTheFirst() throws IOException {
        byte[] image = written(seed().add("/user-data", "second"));
        assertThat(text(image, 0, image.length)).contains("second").doesNotContain("#cloud-config");
    }

    @Test
    void missingFileOfTheDiskIsNamed() {
        IsoImage image = seed().add("/file", folder.resolve("missing"));
        assertThatThrownBy(image::size)
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining(folder.resolve("missing").toString());
    }

    @Test
    void fileBelowAFileIsRefused() {
        IsoImage image = seed().add("/user-data/below", "x");
        assertThatThrownBy(image::size)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'/user-data' is a regular file, so that '/user-data' can't be a directory");
    }

    @Test
    void pathThatLeadsUpwardsIsRefused() {
        IsoImage image = seed();
        assertThatThrownBy(() -> image.add("/../etc/passwd", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'/../etc/passwd' is no path in an image");
        assertThatThrownBy(() -> image.add("/", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bootImageThatIsMissingIsNamedBeforeAnythingIsWritten() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        IsoImage image = seed().boot(BootEntry.bios("/boot.img"));
        assertThatThrownBy(() -> image.write(stream))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/boot.img");
        assertThat(stream.size()).isZero();
    }

    @Test
    void optionThatNobodyKnowsIsRefusedByItsName() {
        IsoImage image = seed().option("image.colour", "blue");
        assertThatThrownBy(image::size).isInstanceOf(IOException.class).hasMessageContaining("image.colour");
        assertThat(IsoImage.options()).containsKey("image.publisher").containsKey("image.joliet.length");
    }

    @Test
    void interruptionEndsTheWriting() {
        IsoImage image = seed().add("/endless", 1L << 40, () -> new InputStream() {
            @Override
            public int read() {
                Thread.yield();
                return 0;
            }
        });
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> image.write(OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("was interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }
}
