package org.burnish.image.iso9660;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.burnish.image.Attributes;
import org.burnish.image.CheckRange;
import org.burnish.image.DigestAlgorithm;
import org.burnish.image.Digests;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageException;
import org.burnish.image.ImageLayout;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageOptions;
import org.burnish.image.ImageSession;
import org.burnish.image.ImageTree;
import org.burnish.image.LayoutRequest;
import org.burnish.image.LoadOptions;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.RunningDigest;
import org.burnish.image.StoredContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files have checksums of the digest that the request names; the tags stay those of libisofs. */
class FileDigestTest {

    private static final Attributes FILE = new Attributes(0100644, 0, 0, 3, 1, 2);
    private static final Attributes DIRECTORY = new Attributes(040755, 0, 0, 3, 1, 2);
    /** FIPS 180-2, appendix B.1: SHA-256 of "abc". */
    private static final byte[] SHA_256_OF_ABC =
            HexFormat.of().parseHex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    @TempDir
    private Path directory;

    private final Iso9660Format format = new Iso9660Format();
    private final List<ImageNotice> notices = new ArrayList<>();
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
    void checksumsOfTheNamedDigestAreRecordedAndLoaded() throws IOException {
        write(tree("abc"), LayoutRequest.at(0).with(ImageOptions.DIGEST, "SHA-256"));

        LoadedImage image = load();
        assertThat(image.fileDigest()).hasValue("SHA-256");
        StoredContent stored = stored(image, "/abc");
        assertThat(stored.digest()).hasValue("SHA-256");
        assertThat(stored.checksum()).hasValue(SHA_256_OF_ABC);
        assertThat(image.ranges())
                .extracting(range -> range.checksum().digest())
                .containsOnly("MD5");
        assertThat(image.ranges()).extracting(CheckRange::name).doesNotContain("array");
        assertThat(notices).isEmpty();
    }

    @Test
    void md5IsRecordedWhereNoDigestIsNamed() throws IOException {
        write(tree("abc"), LayoutRequest.at(0));

        assertThat(load().fileDigest()).hasValue("MD5");
    }

    @Test
    void grownImageKeepsItsDigestAndRefusesAnother() throws IOException {
        write(tree("abc"), LayoutRequest.at(32).chained(true).with(ImageOptions.DIGEST, "SHA-256"));
        LoadedImage base = load();
        base.tree().root().put(new FileNode("more", FILE, new Text("more")));
        long next = format.nextStart(format.chain(source));
        LayoutRequest grown = LayoutRequest.at(next).chained(true).from(Optional.of(base), Optional.of(base));

        assertThatThrownBy(() -> format.layout(base.tree(), grown.with(ImageOptions.DIGEST, "SHA-1")))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining("SHA-256")
                .hasMessageContaining("SHA-1");
        write(base.tree(), grown);

        assertThat(stored(load(), "/abc").checksum()).hasValue(SHA_256_OF_ABC);
        assertThat(stored(load(), "/more").digest()).hasValue("SHA-256");
    }

    @Test
    void digestThatNobodyHasIsRefusedByItsName() {
        assertThatThrownBy(() -> format.layout(tree("abc"), LayoutRequest.at(0).with(ImageOptions.DIGEST, "SUM-8")))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining("There is no digest 'SUM-8'");
    }

    @Test
    void digestWhoseChecksumsDoNotFitIsRefused() {
        LayoutRequest request = LayoutRequest.at(0).with(ImageOptions.DIGEST, "SUM-8");

        assertThatThrownBy(() -> format.layout(tree("abc"), request.knowing(only(new Sum(256)))))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining("256 bytes");
    }

    @Test
    void checksumsOfADigestThatWentAwayAreLoadedUnderItsName() throws IOException {
        write(tree("abc"), LayoutRequest.at(0).with(ImageOptions.DIGEST, "SHA-256"));
        byte[] all = new byte[Math.toIntExact(file.size())];
        file.read(ByteBuffer.wrap(all), 0);
        int at = new String(all, StandardCharsets.ISO_8859_1).indexOf("SHA-256");
        file.write(ByteBuffer.wrap("SHX-256".getBytes(StandardCharsets.US_ASCII)), at);

        LoadedImage image = format.load(
                source,
                LoadRequest.at(0).with(LoadOptions.TOLERATE_DAMAGE, true).reportingTo(notices::add));
        assertThat(at).isPositive();
        assertThat(image.fileDigest()).hasValue("SHX-256");
        assertThat(stored(image, "/abc").digest()).hasValue("SHX-256");
    }

    @Test
    void damagedArrayIsNotLoaded() throws IOException {
        ImageLayout layout = format.layout(tree("abc"), LayoutRequest.at(0).with(ImageOptions.DIGEST, "SHA-256"));
        NaiveStreamer.stream(layout, file);
        long session = layout.imageBlocks() - 1;
        file.write(ByteBuffer.wrap(new byte[] {1}), (session - 1) * 2048 + 40);

        assertThat(load().checksumsLoaded()).isFalse();
        assertThat(notices).extracting(ImageNotice::detail).anyMatch(text -> text.contains("its own last item"));
    }

    private static ImageTree tree(String text) {
        DirectoryNode root = new DirectoryNode("", DIRECTORY);
        root.put(new FileNode(text, FILE, new Text(text)));
        return new ImageTree(root);
    }

    private void write(ImageTree tree, LayoutRequest request) throws IOException {
        NaiveStreamer.stream(format.layout(tree, request), file);
    }

    private LoadedImage load() throws IOException {
        List<ImageSession> chain = format.chain(source);
        long newest = chain.get(chain.size() - 1).start();
        return format.load(source, LoadRequest.at(newest).reportingTo(notices::add));
    }

    private static StoredContent stored(LoadedImage image, String path) {
        return ((FileNode) image.tree().find(path)).content().stored().orElseThrow();
    }

    private static Digests only(DigestAlgorithm digest) {
        return new Digests(() -> List.of(digest));
    }

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
            return text;
        }
    }

    private record Sum(int length) implements DigestAlgorithm {

        @Override
        public String name() {
            return "SUM-8";
        }

        @Override
        public RunningDigest begin() {
            return new RunningDigest() {
                private byte sum;

                @Override
                public void update(ByteBuffer bytes) {
                    while (bytes.hasRemaining()) {
                        sum += bytes.get();
                    }
                }

                @Override
                public byte[] soFar() {
                    return new byte[] {sum};
                }

                @Override
                public byte[] end() {
                    byte[] result = soFar();
                    reset();
                    return result;
                }

                @Override
                public void reset() {
                    sum = 0;
                }
            };
        }
    }
}
