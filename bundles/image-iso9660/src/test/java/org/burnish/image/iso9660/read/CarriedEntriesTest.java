package org.burnish.image.iso9660.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.burnish.image.iso9660.read.HandMadeImage.ascii;
import static org.burnish.image.iso9660.read.HandMadeImage.both;
import static org.burnish.image.iso9660.read.HandMadeImage.join;
import static org.burnish.image.iso9660.read.HandMadeImage.nm;
import static org.burnish.image.iso9660.read.HandMadeImage.parent;
import static org.burnish.image.iso9660.read.HandMadeImage.px;
import static org.burnish.image.iso9660.read.HandMadeImage.record;
import static org.burnish.image.iso9660.read.HandMadeImage.self;
import static org.burnish.image.iso9660.read.HandMadeImage.sp;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.burnish.image.Attributes;
import org.burnish.image.BlockSource;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageOptions;
import org.burnish.image.LayoutRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.attribute.NamedAttributes;
import org.burnish.image.filter.FilteredContent;
import org.burnish.image.iso9660.Contents;
import org.burnish.image.iso9660.Iso9660Format;
import org.burnish.image.iso9660.NaiveStreamer;
import org.burnish.image.iso9660.susp.CarriedEntries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not understood of an image comes out again, byte for byte, when the image is grown. */
class CarriedEntriesTest {

    private static final int BLOCK = BlockSource.BLOCK;
    private static final int START = 64;
    private static final HexFormat HEX = HexFormat.of();

    private static final byte[] UNKNOWN = join(ascii("QQ"), new byte[] {9, 7}, ascii("hello"));
    private static final byte[] OF_SELF = join(ascii("QS"), new byte[] {8, 1}, ascii("self"));
    private static final byte[] OF_ROOT = join(ascii("QR"), new byte[] {8, 1}, ascii("root"));
    private static final byte[] ZF =
            join(ascii("ZF"), HEX.parseHex("1001"), ascii("pz"), HEX.parseHex("040F"), both(70000));
    private static final byte[] EXTENSION =
            join(ascii("ER"), new byte[] {19, 1, 9, 2, 0, 1}, ascii("AAIP_0200"), ascii("d "));

    /** An ACL (the empty name) and user.foo. */
    private static final byte[] ATTRIBUTES =
            HEX.parseHex("0000" + "000817AD014D34556481" + "0004" + "03666F6F" + "000162");

    @TempDir
    private Path directory;

    private final HandMadeImage image = new HandMadeImage(START).descriptors(0, "VOL", START, 20, BLOCK);

    @BeforeEach
    void make() {
        byte[] list = join(ascii("AL"), new byte[] {(byte) (5 + ATTRIBUTES.length), 1, 0}, ATTRIBUTES);
        image.directory(
                20,
                self(20, BLOCK, sp(), px(040755, 0, 0), EXTENSION, OF_ROOT),
                parent(20, BLOCK),
                record(21, BLOCK, 2 | 1, "D", nm("d"), px(040755, 0, 0), UNKNOWN),
                record(40, 4, 0x10, "F", nm("f"), px(0100644, 0, 0), list, UNKNOWN),
                record(41, 9, 0, "Z", nm("z"), px(0100644, 0, 0), ZF),
                record(0, 0, 0, "P", nm("p"), px(0010644, 0, 0), UNKNOWN));
        image.directory(21, self(21, BLOCK, px(040755, 0, 0), OF_SELF), parent(20, BLOCK));
        image.put(40, 0, ascii("text"));
    }

    private byte[] grown(LoadedImage base) throws IOException {
        Path file = directory.resolve("image.iso");
        Files.write(file, image.bytes);
        LayoutRequest request = LayoutRequest.at(START)
                .chained(true)
                .from(Optional.of(base), Optional.of(base))
                .with(ImageOptions.VOLUME_ID, "VOL")
                .with(ImageOptions.PADDING, 0)
                .with(ImageOptions.CREATED, Optional.of(Instant.EPOCH));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
            NaiveStreamer.stream(new Iso9660Format().layout(base.tree(), request), channel);
        }
        return Files.readAllBytes(file);
    }

    private static CarriedEntries extras(LoadedImage loaded, String path) {
        return (CarriedEntries) loaded.tree().find(path).extras().orElse(CarriedEntries.NONE);
    }

    /** How often bytes are in the new session. */
    private static int count(byte[] grown, byte[] wanted) {
        String all = new String(grown, START * BLOCK, grown.length - START * BLOCK, StandardCharsets.ISO_8859_1);
        return all.split(Pattern.quote(new String(wanted, StandardCharsets.ISO_8859_1)), -1).length - 1;
    }

    @Test
    void unknownEntriesAttributesAndFlagsComeOutAgain() throws Exception {
        LoadedImage base = new Loading().strictly(image, 0);
        byte[] grown = grown(base);
        assertThat(count(grown, UNKNOWN)).isEqualTo(3);
        assertThat(count(grown, OF_SELF)).isEqualTo(1);
        assertThat(count(grown, OF_ROOT)).isEqualTo(1);
        assertThat(count(grown, EXTENSION)).isEqualTo(1);
        assertThat(count(grown, ATTRIBUTES)).isEqualTo(1);
        assertThat(count(grown, ZF)).isEqualTo(1);

        LoadedImage again = new Loading().strictly(new HandMadeImage(grown), START);
        for (String path : new String[] {"/", "/d", "/f", "/p"}) {
            assertThat(extras(again, path)).usingRecursiveComparison().isEqualTo(extras(base, path));
            assertThat(extras(again, path).isEmpty()).isFalse();
        }
        assertThat(extras(again, "/d").flags()).isEqualTo(1);
        assertThat(extras(again, "/f").flags()).isEqualTo(0x10);
        assertThat(((FileNode) again.tree().find("/z")).content().size()).isEqualTo(70000);
    }

    /** It says nothing of a node without content; what it is for is not ours to decide. */
    @Test
    void anEntryOfCompressionOnANodeWithoutContentComesOutAgain() throws Exception {
        image.directory(
                20,
                self(20, BLOCK, sp(), px(040755, 0, 0)),
                parent(20, BLOCK),
                record(0, 0, 0, "E", nm("e"), px(0100644, 0, 0), ZF),
                record(0, 0, 0, "P", nm("p"), px(0010644, 0, 0), ZF));
        LoadedImage base = new Loading().strictly(image, 0);
        byte[] grown = grown(base);
        assertThat(count(grown, ZF)).isEqualTo(2);
        LoadedImage again = new Loading().strictly(new HandMadeImage(grown), START);
        assertThat(((FileNode) again.tree().find("/e")).content().size()).isZero();
    }

    /** The file that is replaced is new: nothing that was said of the old one is said of it. */
    @Test
    void whatIsReplacedLosesWhatWasSaidOfIt() throws Exception {
        LoadedImage base = new Loading().strictly(image, 0);
        DirectoryNode root = base.tree().root();
        FileContent other = ((FileNode) base.tree().find("/f")).content();
        root.put(new FileNode("z", base.tree().find("/z").attributes(), other));
        Attributes posix = base.tree().find("/f").attributes().with(NamedAttributes.NONE);
        root.put(new FileNode("f", posix, other));
        byte[] grown = grown(base);
        assertThat(count(grown, ZF)).isZero();
        assertThat(count(grown, ATTRIBUTES)).isZero();
        LoadedImage again = new Loading().strictly(new HandMadeImage(grown), START);
        assertThat(Contents.read(((FileNode) again.tree().find("/z")).content()))
                .isEqualTo(ascii("text"));
    }

    /** A list that has ours too: a record has one list, and readers stop at its end. */
    @Test
    void attributesAndAChecksumAreInOneList() throws Exception {
        LoadedImage base = new Loading().strictly(image, 0);
        byte[] first = grown(base);
        HandMadeImage other = new HandMadeImage(first);
        LoadedImage copied = new Loading().strictly(other, START);
        Path file = directory.resolve("copy.iso");
        LayoutRequest request = LayoutRequest.at(0)
                .with(ImageOptions.VOLUME_ID, "VOL")
                .with(ImageOptions.PADDING, 0)
                .with(ImageOptions.CREATED, Optional.of(Instant.EPOCH));
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.READ, StandardOpenOption.CREATE)) {
            NaiveStreamer.stream(new Iso9660Format().layout(copied.tree(), request), channel);
        }
        LoadedImage again = new Loading().strictly(new HandMadeImage(Files.readAllBytes(file)), 0);
        FileNode node = (FileNode) again.tree().find("/f");
        assertThat(node.content().stored().orElseThrow().checksum()).hasValue(HandMadeImage.md5(ascii("text")));
        NamedAttributes named = node.attributes().named();
        assertThat(named.names()).containsExactly("acl", "xattr.user.foo");
        assertThat(named.bytes("acl")).hasValue(HEX.parseHex("17AD014D34556481"));
        assertThat(named.get(AttributeKey.extended("user.foo"))).hasValue(new byte[] {'b'});
    }

    /** A medium can't be read while it is written. */
    @Test
    void aFilterOfWhatIsOnTheMediumIsRefusedWhenTheImageGrows() throws Exception {
        LoadedImage base = new Loading().strictly(image, 0);
        FileNode file = (FileNode) base.tree().find("/f");
        FilteredContent filtered = new FilteredContent() {
            @Override
            public FileContent source() {
                return file.content();
            }

            @Override
            public String filter() {
                return "test";
            }

            @Override
            public long size() {
                return 1;
            }

            @Override
            public Object identity() {
                return this;
            }

            @Override
            public ReadableByteChannel open() throws IOException {
                return file.content().open();
            }

            @Override
            public String origin() {
                return file.content().origin();
            }
        };
        base.tree().root().put(new FileNode("f", file.attributes(), filtered));
        assertThatThrownBy(() -> grown(base))
                .hasMessageContaining("LBA 40")
                .hasMessageContaining("Take the filter away");
    }

    /** Without its filter a compressed file has its recorded bytes, and the image says the same of them. */
    @Test
    void aCompressedFileKeepsItsEntryWithoutTheFilter() throws Exception {
        LoadedImage base = new Loading().strictly(image, 0);
        FileNode file = (FileNode) base.tree().find("/z");
        FileContent raw = ((FilteredContent) file.content()).unfiltered();
        assertThat(raw.size()).isEqualTo(9);
        base.tree().root().put(new FileNode("z", file.attributes(), raw));
        assertThat(count(grown(base), ZF)).isEqualTo(1);
    }
}
