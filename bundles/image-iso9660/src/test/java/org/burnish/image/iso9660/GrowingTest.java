package org.burnish.image.iso9660;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.burnish.image.Attributes;
import org.burnish.image.CheckRange;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageLayout;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageSession;
import org.burnish.image.ImageTree;
import org.burnish.image.LayoutRequest;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.StoredContent;
import org.burnish.image.iso9660.checksum.Md5;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingTest {

    private static final Attributes FILE = new Attributes(0100640, 1000, 100, 3, 1, 2);
    private static final Attributes DIRECTORY = new Attributes(040755, 0, 0, 3, 1, 2);
    private static final String LONG = "long".repeat(63) + "abc";

    @TempDir
    private Path directory;

    private final Iso9660Format format = new Iso9660Format();
    private FileChannel file;
    private WriteImage.FileSource source;

    @BeforeEach
    void open() throws IOException {
        file = FileChannel.open(
                directory.resolve("image.iso"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        source = new WriteImage.FileSource(file);
    }

    @AfterEach
    void close() throws IOException {
        file.close();
    }

    @Test
    void threeEmulatedSessionsAreChainedAndKeepOldContent() throws IOException {
        ImageLayout first = grow(Optional.empty(), 32, true, "one", "first content");
        ImageLayout second = grow(newest(), format.nextStart(format.chain(source)), true, LONG, "second content");
        long thirdStart = format.nextStart(format.chain(source));
        ImageLayout third = grow(newest(), thirdStart, true, "three", "third content");

        assertThat(format.chain(source))
                .extracting(ImageSession::start)
                .containsExactly(first.start(), second.start(), third.start());
        assertThat(second.start() % 32).isZero();
        assertThat(third.checksumCount()).isEqualTo(3);
        assertThat(third.contentBytes()).isEqualTo("third content".length());
        assertAll(newest().orElseThrow(), second);
    }

    @Test
    void anOlderSessionWhoseHeadIsRelocatedIsTheNewestAndClaimsWhatItIsTold() throws IOException {
        grow(Optional.empty(), 32, true, "one", "first content");
        grow(newest(), format.nextStart(format.chain(source)), true, "two", "second content");
        List<ImageSession> before = format.chain(source);
        ImageSession first = before.get(0);
        long end = before.get(1).start() + before.get(1).blocks();

        relocate(first, first.start() + first.blocks());
        assertThat(format.chain(source)).containsExactly(first);
        assertThat((Object) newest().orElseThrow().tree().find("/two")).isNull();

        relocate(first, end);
        long next = format.nextStart(format.chain(source));
        assertThat(next).isGreaterThanOrEqualTo(end);
        grow(newest(), next, true, "three", "third content");
        assertThat(text(newest().orElseThrow(), "/three")).isEqualTo("third content");
        assertThat(text(newest().orElseThrow(), "/one")).isEqualTo("first content");
    }

    private void relocate(ImageSession session, long end) throws IOException {
        ByteBuffer head = ByteBuffer.allocateDirect(32 * 2048);
        source.read(session.start(), head);
        head.flip();
        assertThat(format.relocate(head, session.start(), end)).isTrue();
        file.write(head, 0);
    }

    @Test
    void threeSequentialSessionsReferToTheOldOnes() throws IOException {
        grow(Optional.empty(), 0, false, "one", "first content");
        ImageLayout second = grow(Optional.of(load(0)), 300, false, LONG, "second content");
        grow(Optional.of(load(300)), 600, false, "three", "third content");

        assertAll(load(600), second);
        assertThat(text(load(0), "/one")).isEqualTo("first content");
        assertThat((Object) load(0).tree().find("/three")).isNull();
    }

    @Test
    void rangesOfEveryTagMatchTheBlocks() throws IOException {
        grow(Optional.empty(), 32, true, "one", "first content");
        grow(newest(), format.nextStart(format.chain(source)), true, "two", "second content");

        List<CheckRange> ranges = newest().orElseThrow().ranges();

        assertThat(ranges).hasSizeGreaterThanOrEqualTo(3);
        for (CheckRange range : ranges) {
            ByteBuffer blocks = ByteBuffer.allocateDirect((int) range.blocks() * 2048);
            source.read(range.start(), blocks);
            byte[] bytes = new byte[blocks.capacity()];
            blocks.get(0, bytes);
            assertThat(Md5.hex(Md5.of(bytes))).as(range.name()).isEqualTo(range.md5());
        }
    }

    @Test
    void withoutTheOldChecksumsStoredFilesHaveNone() throws IOException {
        grow(Optional.empty(), 32, true, "one", "first content");
        LoadedImage unchecked = format.load(source, new LoadRequest(32, false, false, ImageListener.NONE));

        ImageLayout second = grow(Optional.of(unchecked), 96, true, "two", "second content");

        assertThat(second.checksumCount()).isEqualTo(1);
    }

    private void assertAll(LoadedImage image, ImageLayout second) throws IOException {
        assertThat(text(image, "/one")).isEqualTo("first content");
        assertThat(text(image, "/" + LONG)).isEqualTo("second content");
        assertThat(text(image, "/three")).isEqualTo("third content");
        FileNode old = (FileNode) image.tree().find("/" + LONG);
        StoredContent stored = old.content().stored().orElseThrow();
        assertThat(stored.extents().get(0).lba()).isBetween(second.start(), second.start() + second.imageBlocks());
        assertThat(stored.checksum()).hasValue(Md5.of("second content".getBytes(StandardCharsets.UTF_8)));
        assertThat(old.attributes()).isEqualTo(FILE);
    }

    private Optional<LoadedImage> newest() throws IOException {
        List<ImageSession> chain = format.chain(source);
        return Optional.of(load(chain.get(chain.size() - 1).start()));
    }

    private LoadedImage load(long start) throws IOException {
        return format.load(source, new LoadRequest(start, true, false, ImageListener.NONE));
    }

    private ImageLayout grow(Optional<LoadedImage> base, long start, boolean emulated, String name, String text)
            throws IOException {
        ImageTree tree = base.map(LoadedImage::tree).orElseGet(() -> new ImageTree(new DirectoryNode("", DIRECTORY)));
        tree.root().put(new FileNode(name, FILE, new Text(text)));
        ImageLayout layout = format.layout(
                tree, new LayoutRequest(start, emulated, "GROWN", true, 16, 1_795_406_011L, base, ImageListener.NONE));
        NaiveStreamer.stream(layout, file);
        return layout;
    }

    private static String text(LoadedImage image, String path) throws IOException {
        FileNode node = (FileNode) image.tree().find(path);
        ByteBuffer bytes = ByteBuffer.allocateDirect((int) node.content().size());
        try (ReadableByteChannel channel = node.content().open()) {
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                continue;
            }
        }
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    }

    /** A content of its own. */
    private record Text(String text) implements FileContent {
        @Override
        public long size() {
            return text.length();
        }

        @Override
        public Object identity() {
            return text;
        }

        @Override
        public ReadableByteChannel open() {
            return Channels.newChannel(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public String origin() {
            return "memory";
        }
    }
}
