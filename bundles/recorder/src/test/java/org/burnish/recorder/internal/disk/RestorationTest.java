package org.burnish.recorder.internal.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.burnish.image.Attributes;
import org.burnish.image.BlockSource;
import org.burnish.image.DirectoryNode;
import org.burnish.image.Extent;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageTree;
import org.burnish.image.JoinedContent;
import org.burnish.image.SlicedContent;
import org.burnish.image.StoredContent;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.options.Options;
import org.burnish.recorder.DiskOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RestorationTest {

    private static final int BLOCK = BlockSource.BLOCK;
    private static final int BLOCKS = 6000;

    @TempDir
    Path folder;

    private final ScratchedBlocks source = new ScratchedBlocks(BLOCKS);
    private final List<ImageNotice> notices = new ArrayList<>();
    private final ImageTree tree = new DiskImporterService().emptyTree();

    private static Attributes mode(int permissions) {
        return new Attributes(Attributes.REGULAR | permissions, 0, 0, 11, 22, 33);
    }

    private FileContent content(long lba, long size) {
        return new StoredContent(source, List.of(new Extent(lba, size)), null, 0);
    }

    private FileNode file(DirectoryNode directory, String name, FileContent content) {
        FileNode file = new FileNode(name, mode(0644), content);
        directory.put(file);
        return file;
    }

    private DirectoryNode directory(String name) {
        DirectoryNode directory = new DirectoryNode(name, new Attributes(Attributes.DIRECTORY | 0755, 0, 0, 1, 2, 3));
        tree.root().put(directory);
        return directory;
    }

    private long restore(Options options) throws IOException {
        return new DiskRestorerService().restore(tree.root(), folder.resolve("out"), options, notices::add);
    }

    private byte[] bytes(long lba, long size) {
        return Arrays.copyOfRange(source.bytes, (int) lba * BLOCK, (int) (lba * BLOCK + size));
    }

    private void holds(String path, long lba, long size) throws IOException {
        assertThat(Files.readAllBytes(folder.resolve("out").resolve(path)))
                .as(path)
                .isEqualTo(bytes(lba, size));
    }

    @AfterEach
    void noOtherNamesAreLeft() throws IOException {
        try (var all = Files.walk(folder)) {
            assertThat(all.filter(path -> path.toString().contains(".burnish"))).isEmpty();
        }
    }

    @Test
    void mediumIsReadForwardsAndInLargePieces() throws IOException {
        Random random = new Random(5);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            order.add(i);
        }
        java.util.Collections.shuffle(order, random);
        DirectoryNode[] directories = {directory("a"), directory("b"), directory("c")};
        for (int i : order) {
            file(directories[random.nextInt(3)], "f" + order.indexOf(i), content(10 + 4L * i, 8192 - i));
        }
        file(directories[0], "large", content(2500, 3_000_000));

        assertThat(restore(Options.NONE)).isEqualTo(505);

        assertThat(notices).isEmpty();
        assertThat(source.read).isSorted().doesNotHaveDuplicates();
        assertThat(source.calls).isLessThan(12);
        for (DirectoryNode each : directories) {
            for (var node : each.children()) {
                StoredContent content = (StoredContent) ((FileNode) node).content();
                holds(node.path().substring(1), content.extents().get(0).lba(), content.size());
            }
        }
    }

    @Test
    void contentOfSeveralFilesIsReadOnce() throws IOException {
        DirectoryNode directory = directory("d");
        for (String name : List.of("one", "two", "three")) {
            file(directory, "small " + name, content(100, 5000));
            file(directory, "large " + name, content(200, 5_000_001));
        }
        for (String name : List.of("a", "b")) {
            FileNode file = file(directory, name, content(2700, 2_000_000));
            file.attributes(
                    file.attributes().with(file.attributes().named().with(AttributeKey.FAMILY, new byte[] {1})));
        }

        assertThat(restore(Options.NONE)).isEqualTo(10);

        assertThat(notices).isEmpty();
        assertThat(source.read).isSorted().doesNotHaveDuplicates();
        for (String name : List.of("one", "two", "three")) {
            holds("d/small " + name, 100, 5000);
            holds("d/large " + name, 200, 5_000_001);
        }
        holds("d/a", 2700, 2_000_000);
        assertThat(Files.getAttribute(folder.resolve("out/d/a"), "unix:ino"))
                .isEqualTo(Files.getAttribute(folder.resolve("out/d/b"), "unix:ino"));
    }

    @Test
    void badBlockHarmsNoneOfTheFilesAroundIt() throws IOException {
        for (int i = 0; i < 20; i++) {
            file(tree.root(), "f" + i, content(100 + 2L * i, 4096));
        }
        file(tree.root(), "large", content(300, 4_000_000));
        file(tree.root(), "last", content(5000, 10));
        source.bad.add(109L);
        source.bad.add(120L);
        source.bad.add(121L);
        source.bad.add(1500L);

        assertThat(restore(Options.NONE)).isEqualTo(22);

        assertThat(notices).extracting(ImageNotice::path).containsExactly("/f4", "/f10", "/large");
        Arrays.fill(source.bytes, 109 * BLOCK, 110 * BLOCK, (byte) 0);
        Arrays.fill(source.bytes, 1500 * BLOCK, 1501 * BLOCK, (byte) 0);
        for (int i = 0; i < 20; i++) {
            if (i == 10) {
                assertThat(folder.resolve("out/f10")).doesNotExist();
            } else {
                holds("f" + i, 100 + 2L * i, 4096);
            }
        }
        holds("large", 300, 4_000_000);
        holds("last", 5000, 10);
    }

    @Test
    void filesGetTheirModesAndTimesInNewDirectoriesAndOld() throws IOException {
        Files.createDirectories(folder.resolve("out/old"));
        Files.writeString(folder.resolve("out/old/m644"), "before");
        int[] modes = {0644, 0444, 0400, 0200, 0000, 0755, 04755, 01777, 0666};
        for (String name : List.of("old", "new")) {
            DirectoryNode directory = directory(name);
            for (int permissions : modes) {
                for (String again : List.of("", " again")) {
                    String file = "m" + Integer.toOctalString(permissions) + again;
                    directory.put(new FileNode(file, mode(permissions), content(50 + permissions, 100)));
                }
            }
        }

        assertThat(restore(Options.NONE)).isEqualTo(3 + 4 * modes.length);

        assertThat(notices).isEmpty();
        boolean root = System.getProperty("user.name").equals("root");
        for (String name : List.of("old", "new")) {
            for (int permissions : modes) {
                for (String again : List.of("", " again")) {
                    Path path = folder.resolve("out/" + name + "/m" + Integer.toOctalString(permissions) + again);
                    Attributes found = DiskStat.of(path).attributes();
                    int expected = root ? permissions : permissions & 01777;
                    assertThat(found.permissions()).as(path.toString()).isEqualTo(expected);
                    assertThat(found.modified()).isEqualTo(22);
                    assertThat(found.accessed()).isEqualTo(11);
                }
            }
            assertThat(DiskStat.of(folder.resolve("out/" + name)).attributes().modified())
                    .isEqualTo(2);
        }
    }

    @Test
    void partsAndJoinedFilesTakeTheirTurn() throws IOException {
        file(tree.root(), "a", new JoinedContent(List.of(content(400, 2048), content(300, 10))));
        file(tree.root(), "b", new SlicedContent(content(100, 9000), 5000, 2000));
        file(tree.root(), "c", content(200, 10));

        assertThat(restore(Options.NONE)).isEqualTo(4);

        assertThat(source.read).startsWith(102L, 103L, 200L, 400L, 300L);
        assertThat(Files.readAllBytes(folder.resolve("out/b")))
                .isEqualTo(Arrays.copyOfRange(source.bytes, 100 * BLOCK + 5000, 100 * BLOCK + 7000));
        assertThat(Files.size(folder.resolve("out/a"))).isEqualTo(2058);
    }

    @Test
    void cancelledRestoringLeavesWholeFilesAndDirectoriesWithTheirAttributes() {
        BlockSource cancelling = new BlockSource() {
            @Override
            public void read(long lba, ByteBuffer target) throws IOException {
                source.read(lba, target);
                if (lba == 1000) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public long blocks() {
                return source.blocks();
            }
        };
        DirectoryNode directory = directory("d");
        for (long lba : new long[] {100, 1000, 2000}) {
            file(directory, "f" + lba, new StoredContent(cancelling, List.of(new Extent(lba, 10)), null, 0));
        }

        assertThatThrownBy(() -> restore(Options.NONE)).isInstanceOf(InterruptedIOException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder.resolve("out/d/f100")).hasBinaryContent(bytes(100, 10));
        assertThat(folder.resolve("out/d/f1000")).hasBinaryContent(bytes(1000, 10));
        assertThat(folder.resolve("out/d/f2000")).doesNotExist();
        assertThat(folder.resolve("out/d"))
                .satisfies(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .isEqualTo("rwxr-xr-x"));
    }

    @Test
    void filesAreRestoredInTheOrderOfTheTreeWhereThatIsWanted() throws IOException {
        file(tree.root(), "a", content(700, 10));
        file(tree.root(), "b", content(300, 10));

        assertThat(restore(Options.NONE.with(DiskOptions.BY_ADDRESS, false))).isEqualTo(3);

        assertThat(source.read).containsExactly(700L, 300L);
    }
}
