package org.burnish.recorder.internal.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.BlockSource;
import org.burnish.image.Extent;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageTree;
import org.burnish.image.JoinedContent;
import org.burnish.image.PiecedContent;
import org.burnish.image.SlicedContent;
import org.burnish.image.StoredContent;
import org.burnish.options.Options;
import org.burnish.recorder.DiskOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ContentCopyTest {

    private static final int BLOCK = BlockSource.BLOCK;
    private static final int START = 100;
    private static final int BLOCKS = 1000;

    @TempDir
    Path folder;

    private final ScratchedBlocks source = new ScratchedBlocks(START + BLOCKS);
    private final List<ImageNotice> notices = new ArrayList<>();
    private final ImageTree tree = new DiskImporterService().emptyTree();

    private void file(String name, long lba, long size) {
        Attributes attributes = new Attributes(Attributes.REGULAR | 0644, 0, 0, 1, 1, 1);
        tree.root()
                .put(new FileNode(
                        name, attributes, new StoredContent(source, List.of(new Extent(lba, size)), null, 0)));
    }

    private long restore(Options options) throws IOException {
        return new DiskRestorerService().restore(tree.root(), folder.resolve("out"), options, notices::add);
    }

    private byte[] expected(int size) {
        byte[] bytes = Arrays.copyOfRange(source.bytes, START * BLOCK, START * BLOCK + size);
        for (long lba : source.bad) {
            int from = (int) (lba - START) * BLOCK;
            Arrays.fill(bytes, Math.min(from, size), Math.min(from + BLOCK, size), (byte) 0);
        }
        return bytes;
    }

    private void bad(int from, int to) {
        for (long lba = from; lba < to; lba++) {
            source.bad.add(lba);
        }
    }

    @Test
    void everyReadableBlockOfAFileComesBackAndTheGapsAreListed() throws IOException {
        bad(103, 104);
        bad(200, 341);
        bad(400, 402);
        bad(1099, 1100);
        int size = BLOCKS * BLOCK - 7;
        file("file", START, size);

        assertThat(restore(Options.NONE)).isEqualTo(2);
        assertThat(Files.readAllBytes(folder.resolve("out/file"))).isEqualTo(expected(size));
        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(ImageNotice.Kind.UNREADABLE);
            assertThat(notice.detail())
                    .contains("LBA 103 can't be read")
                    .contains("but for " + (145 * BLOCK - 7) + " of its " + size)
                    .endsWith("bytes 6144-8191, 204800-493567, 614400-618495, 2045952-" + (size - 1));
        });
        assertThat(source.read.stream().filter(source.bad::contains).count())
                .as("bad blocks that were tried")
                .isLessThan(40);
    }

    @Test
    void fileThatCanNotBeReadAtAllIsLeftOut() throws IOException {
        bad(100, 110);
        file("file", START, 10 * BLOCK);
        file("other", 150, 5);
        assertThat(restore(Options.NONE)).isEqualTo(2);
        assertThat(folder.resolve("out/file")).doesNotExist();
        assertThat(folder.resolve("out/other")).exists();
    }

    private static StoredContent stored(BlockSource source, long lba, long size) {
        return new StoredContent(source, List.of(new Extent(lba, size)), null, 0);
    }

    private void put(FileContent content) {
        tree.root().put(new FileNode("file", new Attributes(Attributes.REGULAR | 0644, 0, 0, 1, 1, 1), content));
    }

    @Test
    void partsOfASplitFileAreReadEachForItself() throws IOException {
        bad(105, 106);
        bad(112, 116);
        bad(117, 118);
        int size = 30 * BLOCK - 9;
        put(new JoinedContent(List.of(
                stored(source, START, 10 * BLOCK),
                stored(source, START + 10, 7 * BLOCK),
                stored(source, START + 17, 13 * BLOCK - 9))));

        assertThat(restore(Options.NONE)).isEqualTo(2);
        assertThat(Files.readAllBytes(folder.resolve("out/file"))).isEqualTo(expected(size));
        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.detail())
                        .contains("but for " + 6 * BLOCK + " of its " + size)
                        .endsWith("bytes 10240-12287, 24576-32767, 34816-36863"));
    }

    /** Pieces of a block each; behind one that can't be read, nothing is read one after the other. */
    private record SingleBlocks(StoredContent whole) implements PiecedContent {

        @Override
        public long size() {
            return whole.size();
        }

        @Override
        public Object identity() {
            return this;
        }

        @Override
        public ReadableByteChannel open() {
            return whole.open();
        }

        @Override
        public String origin() {
            return whole.origin();
        }

        @Override
        public int pieceSize() {
            return BLOCK;
        }

        @Override
        public PiecedContent.Pieces pieces() {
            return (number, target) -> {
                try (ReadableByteChannel channel = new SlicedContent(whole, number * BLOCK, BLOCK).open()) {
                    while (channel.read(target) > 0) {
                        // until its end
                    }
                }
            };
        }
    }

    @Test
    void eachPieceThatCanNotBeReadIsAGap() throws IOException {
        bad(103, 104);
        bad(105, 107);
        int size = 20 * BLOCK - 5;
        put(new JoinedContent(
                List.of(stored(source, START, BLOCK), new SingleBlocks(stored(source, START + 1, size - BLOCK)))));

        assertThat(restore(Options.NONE)).isEqualTo(2);
        assertThat(Files.readAllBytes(folder.resolve("out/file"))).isEqualTo(expected(size));
        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.detail())
                        .contains("LBA 103 can't be read")
                        .endsWith("bytes 6144-8191, 10240-14335"));
        assertThat(source.read.stream().filter(source.bad::contains)).hasSize(4);
    }

    @Test
    void incompleteFilesAreLeftOutWhereThatIsWanted() throws IOException {
        bad(105, 106);
        file("file", START, 10 * BLOCK);
        assertThat(restore(Options.NONE.with(DiskOptions.INCOMPLETE, false))).isEqualTo(1);
        assertThat(folder.resolve("out/file")).doesNotExist();
        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.detail()).contains("is left out"));
    }

    @Test
    void zerosBecomeHolesFromAnySizeOn() throws IOException {
        int size = BLOCKS * BLOCK;
        Arrays.fill(source.bytes, 300 * BLOCK, (START + BLOCKS) * BLOCK, (byte) 0);
        file("file", START, size);
        for (long least : new long[] {0, 1, 64 * 1024, 100_000_000}) {
            restore(Options.NONE.with(DiskOptions.HOLES, least));
            Path file = folder.resolve("out/file");
            assertThat(Files.readAllBytes(file)).isEqualTo(expected(size));
        }
    }

    @Test
    void filesAreReadInTheOrderOfTheirAddresses() throws IOException {
        file("a", 700, 10);
        file("b", 300, 10);
        file("c", 500, 10);
        assertThat(restore(Options.NONE)).isEqualTo(4);
        assertThat(source.read).isSorted();
        assertThat(Files.getLastModifiedTime(folder.resolve("out")).toMillis() / 1000)
                .isEqualTo(tree.root().attributes().modified());
    }

    @Test
    void directoryThatForbidsWritingIsOpenedForAWhile() throws IOException {
        Path around = Files.createDirectory(folder.resolve("around"));
        Files.setPosixFilePermissions(around, PosixFilePermissions.fromString("r-xr-x---"));
        file("a", START, 10);
        new DiskRestorerService()
                .restore(
                        tree.root(),
                        around.resolve("out"),
                        Options.NONE.with(DiskOptions.OPEN_DIRECTORIES, true),
                        notices::add);
        assertThat(around.resolve("out/a")).exists();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(around)))
                .isEqualTo("r-xr-x---");
    }
}
