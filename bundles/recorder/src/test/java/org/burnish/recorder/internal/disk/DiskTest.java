package org.burnish.recorder.internal.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageTree;
import org.burnish.image.SpecialNode;
import org.burnish.image.SymlinkNode;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.attribute.SourceNumber;
import org.burnish.options.Options;
import org.burnish.recorder.DiskOptions;
import org.burnish.recorder.DiskSelection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DiskTest {

    private final DiskImporterService importer = new DiskImporterService();
    private final DiskRestorerService restorer = new DiskRestorerService();
    private final List<ImageNotice> notices = new ArrayList<>();
    private final ImageTree tree = importer.emptyTree();

    @TempDir
    private Path temp;

    private Path source;
    private Path target;

    @BeforeEach
    void folders() throws IOException {
        source = Files.createDirectory(temp.resolve("source"));
        target = temp.resolve("target");
    }

    @Test
    void nodesKeepTheNumbersOfTheirFilesWhereThatIsAsked() throws IOException {
        Path file = Files.writeString(source.resolve("file"), "hello");
        Files.createDirectories(source.resolve("d"));
        DiskSelection numbered = new DiskSelection() {
            @Override
            public Options options() {
                return Options.NONE.with(DiskOptions.NUMBERS, true);
            }
        };
        importer.add(tree, source, "/", DiskSelection.ALL, notices::add);
        assertThat(tree.find("/file").attributes().named().has(AttributeKey.SOURCE))
                .isFalse();
        assertThat(tree.root().attributes().named().isEmpty()).isTrue();

        long before = System.currentTimeMillis() / 1000;
        importer.add(tree, source, "/", numbered, notices::add);
        SourceNumber number = new SourceNumber(
                (Long) Files.getAttribute(file, "unix:dev"), (Long) Files.getAttribute(file, "unix:ino"));
        assertThat(tree.find("/file").attributes().named().get(AttributeKey.SOURCE))
                .contains(number);
        assertThat(tree.find("/d").attributes().named().has(AttributeKey.SOURCE))
                .isTrue();
        assertThat(tree.root().attributes().named().has(AttributeKey.SOURCE)).isTrue();
        assertThat(tree.root()
                        .attributes()
                        .named()
                        .get(AttributeKey.SOURCES_SINCE)
                        .orElseThrow())
                .isGreaterThanOrEqualTo(before - 1)
                .isLessThan(System.currentTimeMillis() / 1000);

        importer.add(tree, source, "/", DiskSelection.ALL, notices::add);
        assertThat(tree.find("/d").attributes().named().has(AttributeKey.SOURCE))
                .as("a directory that got the attributes of a file without its number")
                .isFalse();
    }

    @Test
    void addMakesEveryNodeWithItsAttributes() throws IOException {
        Path file = Files.writeString(source.resolve("file"), "hello");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
        Files.createDirectories(source.resolve("a/b"));
        Files.createSymbolicLink(source.resolve("a/link"), Path.of("../nowhere"));

        assertThat(importer.add(tree, source, "/", notices::add)).isEqualTo(5);

        FileNode node = (FileNode) tree.find("/file");
        assertThat(node.attributes().mode()).isEqualTo(0100751);
        assertThat(node.attributes().modified()).isEqualTo(1_000_000_000L);
        assertThat(node.content().size()).isEqualTo(5);
        assertThat(read(node.content())).isEqualTo("hello");
        assertThat(node.content().origin()).isEqualTo(file.toString());
        assertThat(((SymlinkNode) tree.find("/a/link")).target()).isEqualTo("../nowhere");
        assertThat(tree.find("/a/b")).isInstanceOf(DirectoryNode.class);
        assertThat(notices).isEmpty();
    }

    @Test
    void hardLinksAndFilesAddedTwiceHaveOneIdentity() throws IOException {
        Path one = Files.writeString(source.resolve("one"), "x");
        Files.createLink(source.resolve("two"), one);
        Files.writeString(source.resolve("other"), "x");
        importer.add(tree, source, "/first", notices::add);
        importer.add(tree, source, "/second", notices::add);

        assertThat(identity("/first/one")).isEqualTo(identity("/first/two")).isEqualTo(identity("/second/one"));
        assertThat(identity("/first/one")).isNotEqualTo(identity("/first/other"));
        assertThat(identity("/first/one").hashCode())
                .isEqualTo(identity("/second/two").hashCode());
    }

    @Test
    void addingAgainMergesDirectoriesAndReplacesFiles() throws IOException {
        Files.createDirectory(source.resolve("dir"));
        Files.writeString(source.resolve("dir/old"), "1");
        Files.writeString(source.resolve("dir/same"), "before");
        importer.add(tree, source, "/", notices::add);
        Files.delete(source.resolve("dir/old"));
        Files.writeString(source.resolve("dir/same"), "afterwards");
        importer.add(tree, source, "/", notices::add);

        assertThat(tree.find("/dir/old")).isNotNull();
        assertThat(((FileNode) tree.find("/dir/same")).content().size()).isEqualTo(10);
    }

    @Test
    void missingDirectoriesGetTheAttributesOfTheDisks() throws IOException {
        Path deep = Files.createDirectories(source.resolve("p/q"));
        Files.setPosixFilePermissions(deep, PosixFilePermissions.fromString("rwx--x--x"));
        Path file = Files.writeString(deep.resolve("f"), "x");

        importer.add(tree, file, "/x/y/f", notices::add);

        assertThat(tree.find("/x/y").attributes().permissions()).isEqualTo(0711);
        assertThat(tree.find("/x/y/f")).isInstanceOf(FileNode.class);
    }

    @Test
    void addOfWhatIsNotThereFails() {
        assertThatThrownBy(() -> importer.add(tree, source.resolve("none"), "/none", notices::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none");
        assertThatThrownBy(() -> importer.add(tree, source, "/a/../b", notices::add))
                .hasMessageContaining("..");
    }

    @Test
    void namesThatAreNoUtf8ComeBackByteForByte() throws IOException {
        Path odd = Path.of(URI.create(source.toUri() + "caf%E9-%C3%A9"));
        Files.writeString(odd, "odd");
        importer.add(tree, source, "/", notices::add);

        assertThat(tree.root().children())
                .singleElement()
                .satisfies(node -> assertThat(node.name()).isEqualTo("caf\uDCE9-\u00E9"));
        assertThat(read(((FileNode) tree.find("/caf\uDCE9-\u00E9")).content())).isEqualTo("odd");
        restorer.restore(tree.root(), target, notices::add);
        assertThat(Files.readString(Path.of(URI.create(target.toUri() + "/caf%E9-%C3%A9"))))
                .isEqualTo("odd");
        assertThat(notices).isEmpty();
    }

    @Test
    void restoreGivesBackContentModesTimesAndLinks() throws IOException {
        Files.createDirectories(source.resolve("dir"));
        Path file = Files.writeString(source.resolve("dir/file"), "content");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_234_567_000L));
        Files.createSymbolicLink(source.resolve("dir/link"), Path.of("file"));
        Files.setPosixFilePermissions(source.resolve("dir"), PosixFilePermissions.fromString("r-xr-xr-x"));
        importer.add(tree, source, "/", notices::add);

        assertThat(restorer.restore(tree.find("/dir"), target.resolve("deep/er"), notices::add))
                .isEqualTo(3);

        Path restored = target.resolve("deep/er");
        assertThat(restored.resolve("file")).hasContent("content");
        assertThat(DiskStat.of(restored.resolve("file")).attributes().mode()).isEqualTo(0100440);
        assertThat(DiskStat.of(restored.resolve("file")).attributes().modified())
                .isEqualTo(1_234_567L);
        assertThat(Files.readSymbolicLink(restored.resolve("link"))).hasToString("file");
        assertThat(DiskStat.of(restored).attributes().permissions()).isEqualTo(0555);
        assertThat(notices).isEmpty();
        Files.setPosixFilePermissions(restored, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(source.resolve("dir"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void linksThatAreThereAreReplacedAndNeverFollowed() throws IOException {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.writeString(outside.resolve("file"), "precious");
        Files.createDirectory(target);
        Files.createSymbolicLink(target.resolve("dir"), outside);
        Files.createSymbolicLink(target.resolve("file"), outside.resolve("file"));
        Files.createDirectory(source.resolve("dir"));
        Files.writeString(source.resolve("dir/file"), "new");
        Files.writeString(source.resolve("file"), "new");
        importer.add(tree, source, "/", notices::add);

        restorer.restore(tree.root(), target, notices::add);

        assertThat(outside.resolve("file")).hasContent("precious");
        assertThat(target.resolve("dir/file")).hasContent("new");
        assertThat(target.resolve("file")).hasContent("new");
        assertThat(Files.isSymbolicLink(target.resolve("dir"))).isFalse();
    }

    @Test
    void namesThatLeadOutOfTheTargetAreRefused() throws IOException {
        Attributes attributes = new Attributes(0100644, 0, 0, 0, 0, 0);
        FileContent content = new DiskFile(source, "x", DiskStat.of(source));
        for (String name : List.of("..", ".", "../escaped", "a/b", "nul\0")) {
            tree.root().put(new FileNode(name, attributes, content));
        }

        assertThat(restorer.restore(tree.root(), target, notices::add)).isEqualTo(1);

        assertThat(notices).hasSize(5).allMatch(notice -> notice.kind() == ImageNotice.Kind.NOT_STORABLE);
        assertThat(temp.resolve("escaped")).doesNotExist();
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void unreadableContentLeavesTheOldFileAndNoRemains() throws IOException {
        Path gone = Files.writeString(source.resolve("gone"), "12345");
        importer.add(tree, source, "/", notices::add);
        Files.delete(gone);
        Files.createDirectory(target);
        Files.writeString(target.resolve("gone"), "old");

        assertThat(restorer.restore(tree.root(), target, notices::add)).isEqualTo(1);

        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.path()).isEqualTo("/gone"));
        assertThat(target.resolve("gone")).hasContent("old");
        assertThat(target).isDirectoryNotContaining("glob:**.burnish*");
    }

    @Test
    void linkThatNoPathCanHaveIsReportedAndTheRestRestored() throws IOException {
        tree.root().put(new SymlinkNode("a", new Attributes(Attributes.SYMLINK | 0777, 0, 0, 0, 0, 0), "x\0y"));
        tree.root().put(new SpecialNode("b", new Attributes(Attributes.FIFO | 0600, 0, 0, 0, 0, 0), 0));

        assertThat(restorer.restore(tree.root(), target, notices::add)).isEqualTo(2);

        assertThat(target.resolve("b")).exists();
        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.path()).isEqualTo("/a"));
    }

    @Test
    void contentWhoseReaderThrowsIsReportedAndTheRestRestored() throws IOException {
        FileContent bad = new FileContent() {
            @Override
            public long size() {
                return 1;
            }

            @Override
            public ReadableByteChannel open() {
                throw new IllegalStateException("a fault in a reader");
            }

            @Override
            public Object identity() {
                return this;
            }

            @Override
            public String origin() {
                return "nowhere";
            }
        };
        tree.root().put(new FileNode("a", new Attributes(0100644, 0, 0, 0, 0, 0), bad));
        tree.root().put(new SymlinkNode("b", new Attributes(Attributes.SYMLINK | 0777, 0, 0, 0, 0, 0), "x"));

        assertThat(restorer.restore(tree.root(), target, notices::add)).isEqualTo(2);

        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.kind()).isEqualTo(ImageNotice.Kind.UNREADABLE));
    }

    @Test
    void timesOfPipesAndLinksComeBack() throws IOException {
        tree.root().put(new SpecialNode("pipe", new Attributes(Attributes.FIFO | 0600, 0, 0, 1_000, 2_000, 0), 0));
        tree.root().put(new SymlinkNode("link", new Attributes(Attributes.SYMLINK | 0777, 0, 0, 3_000, 4_000, 0), "x"));

        restorer.restore(tree.root(), target, notices::add);

        assertThat(notices).isEmpty();
        assertThat(DiskStat.of(target.resolve("pipe")).attributes().accessed()).isEqualTo(1_000);
        assertThat(DiskStat.of(target.resolve("pipe")).attributes().modified()).isEqualTo(2_000);
        assertThat(DiskStat.of(target.resolve("link")).attributes().modified()).isEqualTo(4_000);
    }

    @Test
    void devicesAreLeftOutUnlessAskedFor() throws IOException {
        Attributes device = new Attributes(Attributes.CHARACTER_DEVICE | 0666, 0, 0, 5_000, 5_000, 0);
        tree.root().put(new SpecialNode("zero", device, 0x105));

        assertThat(restorer.restore(tree.root(), target, notices::add)).isEqualTo(1);

        assertThat(target).isEmptyDirectory();
        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.kind()).isEqualTo(ImageNotice.Kind.LEFT_OUT));

        assumeThat(System.getProperty("user.name"))
                .as("only root makes devices")
                .isEqualTo("root");
        restorer.restore(tree.root(), target, true, notices::add);
        DiskStat made = DiskStat.of(target.resolve("zero"));
        assertThat(made.attributes().mode()).isEqualTo(device.mode());
        assertThat(made.special()).isEqualTo(0x105);
        assertThat(made.attributes().modified()).isEqualTo(5_000);
    }

    @Test
    void pipesAreRestoredAndSocketsReported() throws IOException {
        tree.root().put(new SpecialNode("pipe", new Attributes(Attributes.FIFO | 0600, 0, 0, 0, 0, 0), 0));
        tree.root().put(new SpecialNode("socket", new Attributes(Attributes.SOCKET | 0600, 0, 0, 0, 0, 0), 0));

        restorer.restore(tree.root(), target, notices::add);

        assertThat(DiskStat.of(target.resolve("pipe")).attributes().type()).isEqualTo(Attributes.FIFO);
        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.path()).isEqualTo("/socket"))
                .satisfies(notice -> assertThat(notice.kind()).isEqualTo(ImageNotice.Kind.LEFT_OUT));
    }

    /** What Java makes of such a path in the words of a program is another path. */
    @Test
    void pipesLinksAndDevicesBelowADirectoryThatIsNoUtf8ComeBack() throws IOException {
        DirectoryNode odd = new DirectoryNode("caf\uDCE9", new Attributes(Attributes.DIRECTORY | 0755, 0, 0, 7, 7, 0));
        odd.put(new SpecialNode("pi\uDCE8pe", new Attributes(Attributes.FIFO | 0640, 0, 0, 1_000, 2_000, 0), 0));
        odd.put(new SymlinkNode("link", new Attributes(Attributes.SYMLINK | 0777, 0, 0, 0, 0, 0), "x//"));
        Attributes device = new Attributes(Attributes.CHARACTER_DEVICE | 0666, 0, 0, 5_000, 5_000, 0);
        boolean root = System.getProperty("user.name").equals("root");
        if (root) {
            odd.put(new SpecialNode("zero", device, 0x105));
        }
        tree.root().put(odd);

        restorer.restore(tree.root(), target, true, notices::add);

        assertThat(notices).isEmpty();
        Path directory = Path.of(URI.create(target.toUri() + "/caf%E9"));
        DiskStat pipe = DiskStat.of(Path.of(URI.create(target.toUri() + "/caf%E9/pi%E8pe")));
        assertThat(pipe.attributes().mode()).isEqualTo(Attributes.FIFO | 0640);
        assertThat(pipe.attributes().accessed()).isEqualTo(1_000);
        assertThat(pipe.attributes().modified()).isEqualTo(2_000);
        assertThat(Files.isSymbolicLink(directory.resolve("link"))).isTrue();
        if (root) {
            assertThat(DiskStat.of(directory.resolve("zero")).special()).isEqualTo(0x105);
        }
        assertThat(target).isDirectoryNotContaining("glob:**.burnish*");
    }

    @Test
    void reasonsAreWordsAndNotClassesOfJava() throws IOException {
        Files.createDirectories(target.resolve("taken"));
        Files.writeString(source.resolve("taken"), "x");
        Path gone = Files.writeString(source.resolve("gone"), "12345");
        importer.add(tree, source, "/", notices::add);
        Files.delete(gone);

        restorer.restore(tree.root(), target, notices::add);

        assertThat(notices)
                .extracting(ImageNotice::detail)
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text)
                                .contains("is a directory, which is not replaced by a file. Remove it first"),
                        text -> assertThat(text).contains("(No such file or directory)"));
    }

    @Test
    void deviceNumbersAreUnpackedAsLinuxPacksThem() {
        // makedev(8, 1) and makedev(259, 300)
        assertThat(SpecialFiles.major(0x801)).isEqualTo(8);
        assertThat(SpecialFiles.minor(0x801)).isEqualTo(1);
        assertThat(SpecialFiles.major(0x11032C)).isEqualTo(0x103);
        assertThat(SpecialFiles.minor(0x11032C)).isEqualTo(0x12C);
    }

    private Object identity(String path) {
        return ((FileNode) tree.find(path)).content().identity();
    }

    private static String read(FileContent content) throws IOException {
        try (ReadableByteChannel channel = content.open()) {
            ByteBuffer buffer = ByteBuffer.allocate((int) content.size() + 1);
            while (channel.read(buffer) > 0) {
                // until the end
            }
            return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
        }
    }
}
