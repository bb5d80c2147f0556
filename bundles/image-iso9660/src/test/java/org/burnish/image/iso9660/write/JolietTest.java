package org.burnish.image.iso9660.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.burnish.image.Attributes;
import org.burnish.image.BytesContent;
import org.burnish.image.DirectoryNode;
import org.burnish.image.Extent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageOptions;
import org.burnish.image.ImageTree;
import org.burnish.image.LayoutRequest;
import org.burnish.image.LoadOptions;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.Naming;
import org.burnish.image.NamingChoice;
import org.burnish.image.SymlinkNode;
import org.burnish.image.iso9660.Iso9660Format;
import org.burnish.image.iso9660.read.ReadBack;
import org.burnish.image.iso9660.record.DirectoryRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second tree over the same contents, as the Joliet specification of 1995 describes it. */
class JolietTest {

    private static final Attributes FILE = new Attributes(0644, 0, 0, 0, 0, 0);
    private static final int BLOCK = 2048;
    private static final int SVD = 17 * BLOCK;

    private final DirectoryNode root = new DirectoryNode("", new Attributes(0755, 0, 0, 0, 0, 0));
    private final List<String> notices = new ArrayList<>();
    private LayoutRequest request = LayoutRequest.at(0)
            .with(ImageOptions.VOLUME_ID, "Vol\u00e4")
            .with(ImageOptions.PADDING, 0)
            .with(ImageOptions.CREATED, Optional.of(Instant.EPOCH))
            .with(Iso9660Writer.JOLIET, true)
            .reportingTo(notice -> notices.add(notice.kind() + " " + notice.path() + " " + notice.detail()));

    @TempDir
    private Path directory;

    private ImageBytes image;

    private LoadedImage written() throws IOException {
        Path file = directory.resolve("image.iso");
        LoadedImage loaded = ReadBack.of(new Iso9660Format().layout(new ImageTree(root), request), file);
        image = ImageBytes.of(file);
        assertThat(ReadBack.faults(file)).isEmpty();
        return loaded;
    }

    private static DirectoryNode directory(DirectoryNode parent, String name) {
        DirectoryNode made = new DirectoryNode(name, new Attributes(0755, 0, 0, 0, 0, 0));
        parent.put(made);
        return made;
    }

    private void file(DirectoryNode parent, String name) {
        parent.put(new FileNode(name, FILE, new BytesContent(name, name.getBytes(StandardCharsets.UTF_8))));
    }

    private Map<String, DirectoryRecord> records(DirectoryRecord of) {
        return image.records(of, StandardCharsets.UTF_16BE);
    }

    private DirectoryRecord jolietRoot() {
        return image.root(17);
    }

    private String hex(int from, int length) {
        return image.hex(from, length);
    }

    /** ECMA-119 clause 8.5: type 2, flags 0, texts of UCS-2, escape sequences %/E, path tables and root of its own. */
    @Test
    void theSupplementaryDescriptorHasTheBytesOfTheStandard() throws IOException {
        file(root, "a");
        written();
        assertThat(hex(SVD, 8)).isEqualTo("02" + "4344303031" + "01" + "00");
        assertThat(hex(SVD + 8, 32)).isEqualTo("0020".repeat(16));
        assertThat(hex(SVD + 40, 32)).isEqualTo("0056006f006c00e4" + "0020".repeat(12));
        assertThat(hex(SVD + 80, 8)).isEqualTo(hex(SVD - BLOCK + 80, 8));
        assertThat(hex(SVD + 88, 32)).isEqualTo("252f45" + "00".repeat(29));
        // one path table of 10 bytes
        assertThat(hex(SVD + 132, 8)).isEqualTo("0a000000" + "0000000a");
        ByteBuffer fields = image.bytes().duplicate().order(ByteOrder.LITTLE_ENDIAN);
        int table = fields.getInt(SVD + 140);
        assertThat(hex(table * BLOCK, 12)).isEqualTo("01" + "00" + hex(SVD + 158, 4) + "0100" + "00" + "00" + "0000");
        assertThat(hex(SVD + 156, 2)).isEqualTo("2200");
        assertThat(hex(SVD + 446, 16)).isEqualTo("004200550052004e0049005300480020");
        assertThat(hex(SVD + 702, 37)).isEqualTo("0020".repeat(18) + "00");
        assertThat(hex(SVD + 881, 1)).isEqualTo("01");
        assertThat(hex(18 * BLOCK, 7)).isEqualTo("ff4344303031" + "01");
    }

    /** ECMA-119 clause 9.1: a version behind the name, no system use. */
    @Test
    void aRecordHasItsNameInUcs2AndNothingBehind() throws IOException {
        file(root, "\u03b1");
        written();
        DirectoryRecord record = records(jolietRoot()).get("\u03b1;1");
        assertThat(HexFormat.of().formatHex(record.identifier())).isEqualTo("03b1" + "003b0031");
        assertThat(record.length()).isEqualTo(33 + 6 + 1);
        assertThat(record.systemUse().remaining()).isZero();
    }

    @Test
    void bothTreesReferToTheSameContents() throws IOException {
        DirectoryNode below = directory(directory(root, "one"), "two and three");
        file(below, "Some Long Name.text");
        file(below, "empty");
        below.put(new FileNode("empty", FILE, new BytesContent("empty", new byte[0])));
        file(root, "top");

        LoadedImage loaded = written();
        Map<String, DirectoryRecord> top = records(jolietRoot());
        Map<String, DirectoryRecord> deep = records(records(top.get("one")).get("two and three"));
        assertThat(top).containsOnlyKeys("one", "top;1");
        assertThat(deep).containsOnlyKeys("Some Long Name.text;1", "empty;1");
        assertThat(place(deep.get("Some Long Name.text;1")))
                .isEqualTo(place(loaded, "/one/two and three/Some Long Name.text"));
        assertThat(place(top.get("top;1"))).isEqualTo(place(loaded, "/top"));
        assertThat(deep.get("empty;1").dataLength()).isZero();
        assertThat(loaded.naming().offered()).containsExactly(Naming.Kind.ROCK_RIDGE, Naming.Kind.JOLIET);
        assertThat(notices).isEmpty();
    }

    private static Extent place(DirectoryRecord record) {
        return new Extent(record.start(), record.dataLength());
    }

    private static Extent place(LoadedImage image, String path) {
        ImageNode node = image.tree().find(path);
        return ((FileNode) node).content().stored().orElseThrow().extents().get(0);
    }

    @Test
    void namesThatAreTooLongOrForbiddenAreChangedAndReported() throws IOException {
        String name = "n".repeat(70);
        file(root, name + "1.tar");
        file(root, name + "2.tar");
        file(root, "a:b");
        file(root, "\ud83d\ude00");
        written();
        assertThat(records(jolietRoot()))
                .containsOnlyKeys("_;1", "a_b;1", "n".repeat(59) + "0.tar;1", "n".repeat(59) + "1.tar;1");
        assertThat(notices)
                .hasSize(4)
                .contains(
                        "NAME_CHANGED /a:b has the name 'a_b' in the Joliet tree, which takes 64 characters of UCS-2");
    }

    @Test
    void charactersThatTakeTwoOfUtf16AreKeptWhereThatIsChosenAndNeverHalved() throws IOException {
        request = request.with(Iso9660Writer.JOLIET_UTF16, true);
        file(root, "\ud83d\ude00.txt");
        file(root, "x".repeat(63) + "\ud83d\ude00");
        LoadedImage image = written();
        assertThat(records(jolietRoot())).containsOnlyKeys("\ud83d\ude00.txt;1", "x".repeat(63) + ";1");
        assertThat(image.tree().root().children()).hasSize(2);
        assertThat(loaded(NamingChoice.NO_ROCK_RIDGE).tree().find("/\ud83d\ude00.txt"))
                .isNotNull();
    }

    /** 103 characters and a version make a record of 244 bytes. */
    @Test
    void longNamesHaveUpTo103CharactersWhereThatIsChosen() throws IOException {
        request = request.with(Iso9660Writer.JOLIET_LENGTH, 103);
        file(root, "n".repeat(103));
        file(root, "m".repeat(104));
        written();
        Map<String, DirectoryRecord> records = records(jolietRoot());
        assertThat(records).containsOnlyKeys("n".repeat(103) + ";1", "m".repeat(103) + ";1");
        assertThat(records.get("n".repeat(103) + ";1").length()).isEqualTo(244);
    }

    @Test
    void namesOfJolietAreLoadedWhereThoseOfRockRidgeAreNotWanted() throws IOException {
        file(directory(root, "Ein Verzeichnis"), "\u03b1 und \u03c9.text");
        file(root, "README.");
        LoadedImage best = written();
        assertThat(best.naming().loaded()).containsExactly(Naming.Kind.ROCK_RIDGE);

        LoadedImage loaded = loaded(NamingChoice.NO_ROCK_RIDGE);
        assertThat(loaded.naming().offered()).containsExactly(Naming.Kind.ROCK_RIDGE, Naming.Kind.JOLIET);
        assertThat(loaded.naming().loaded()).containsExactly(Naming.Kind.JOLIET);
        assertThat(loaded.tree().find("/Ein Verzeichnis/\u03b1 und \u03c9.text"))
                .isInstanceOf(FileNode.class);
        assertThat(loaded.tree().find("/README.")).isNotNull();
        assertThat(place(loaded, "/README.")).isEqualTo(place(best, "/README."));
        assertThat(loaded.end()).isEqualTo(best.end());
        assertThat(loaded(NamingChoice.PLAIN).naming().loaded()).isEmpty();
        assertThat(loaded(NamingChoice.PLAIN).tree().find("/EIN_VERZEICHNIS")).isInstanceOf(DirectoryNode.class);
        assertThat(loaded(NamingChoice.NO_JOLIET).tree().find("/README.")).isNotNull();
    }

    private LoadedImage loaded(NamingChoice choice) throws IOException {
        return new Iso9660Format()
                .load(
                        ReadBack.image(directory.resolve("image.iso")),
                        LoadRequest.at(0).with(LoadOptions.NAMING, choice));
    }

    @Test
    void linksAreCountedAsLeftOut() throws IOException {
        file(root, "a");
        root.put(new SymlinkNode("l", FILE, "a"));
        LoadedImage loaded = written();
        assertThat(records(jolietRoot())).containsOnlyKeys("a;1");
        assertThat(loaded.tree().find("/l")).isNotNull();
        assertThat(notices).singleElement().asString().startsWith("LEFT_OUT / links, devices, pipes and sockets");
    }

    /** More than a block of records, more than a block of path tables. */
    @Test
    void aLargeTreeIsWhole() throws IOException {
        for (int i = 0; i < 300; i++) {
            file(directory(root, "a directory of a name that is long " + i), "f");
        }
        written();
        assertThat(records(jolietRoot()))
                .hasSize(300)
                .allSatisfy((name, record) -> assertThat(records(record)).containsOnlyKeys("f;1"));
    }

    @Test
    void withoutTheOptionThereIsNoSecondTree() throws IOException {
        file(root, "a");
        request = request.with(Iso9660Writer.JOLIET, false);
        LoadedImage loaded = written();
        assertThat(hex(SVD, 7)).isEqualTo("ff4344303031" + "01");
        assertThat(loaded.naming().offered()).containsExactly(Naming.Kind.ROCK_RIDGE);
    }

    /** What an older Joliet tree alone had is not loaded, and so it can't be in the new one: that is said. */
    @Test
    void aTreeThatGrowsIsMadeAnewAndThatIsReported() throws IOException {
        file(root, "old");
        LoadedImage base = written();
        base.tree().root().put(new FileNode("new", FILE, new BytesContent("new", new byte[1])));
        request = LayoutRequest.at(100)
                .from(Optional.of(base), Optional.of(base))
                .with(Iso9660Writer.JOLIET, true)
                .reportingTo(notice -> notices.add(notice.kind() + " " + notice.path() + " " + notice.detail()));
        LoadedImage grown =
                ReadBack.of(new Iso9660Format().layout(base.tree(), request), directory.resolve("image.iso"));
        assertThat(grown.naming().offered()).contains(Naming.Kind.JOLIET);
        assertThat(notices)
                .containsExactly("UNUSUAL / the Joliet tree is made anew of the names that were loaded; files that"
                        + " it alone had are not in it");
        notices.clear();
        new Iso9660Format().layout(base.tree(), request.with(Iso9660Writer.JOLIET, false));
        assertThat(notices)
                .containsExactly("UNUSUAL / the Joliet tree is not carried on: the new session has ISO 9660 and"
                        + " Rock Ridge names only");
    }
}
