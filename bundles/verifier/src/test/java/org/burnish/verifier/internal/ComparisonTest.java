package org.burnish.verifier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.BlockSource;
import org.burnish.image.DirectoryNode;
import org.burnish.image.Extent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.NameBytes;
import org.burnish.image.StoredContent;
import org.burnish.image.SymlinkNode;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.attribute.NamedAttributes;
import org.burnish.image.attribute.SourceNumber;
import org.burnish.verifier.Comparison;
import org.burnish.verifier.Difference;
import org.burnish.verifier.Difference.Kind;
import org.burnish.verifier.VerifierListener;
import org.burnish.verifier.VerifierListener.Trust;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final int SIZE = 400 * BlockSource.BLOCK + 99;

    @TempDir
    private Path disk;

    private final MemorySource source = new MemorySource(500);
    private Path file;
    private Path link;

    @BeforeEach
    void makeTree() throws IOException {
        file = Files.write(disk.resolve("file"), Arrays.copyOf(source.bytes, SIZE));
        link = Files.createSymbolicLink(disk.resolve("link"), Path.of("some/where"));
    }

    private DirectoryNode sameTree() throws IOException {
        DirectoryNode root = new DirectoryNode("", attributes(disk));
        root.put(new FileNode(
                "file", attributes(file), new StoredContent(source, List.of(new Extent(0, SIZE)), null, 0)));
        root.put(new SymlinkNode("link", attributes(link), "some/where"));
        return root;
    }

    private static Attributes attributes(Path path) throws IOException {
        DiskNode node = DiskNode.of(path);
        return new Attributes(node.mode(), node.uid(), node.gid(), 0, node.modified(), 0);
    }

    private Comparison compare(ImageNode node) throws InterruptedException {
        return new DefaultVerifier().compare(node, disk, VerifierListener.NONE);
    }

    private List<Kind> kinds(ImageNode node) throws InterruptedException {
        return compare(node).differences().stream().map(Difference::kind).toList();
    }

    @Test
    void equalTreesAreTheSame() throws Exception {
        Comparison comparison = compare(sameTree());
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.same()).isTrue();
        assertThat(comparison.nodes()).isEqualTo(3);
        assertThat(comparison.bytes()).isEqualTo(SIZE);
    }

    @Test
    void aDifferentByteIsToldWithItsOffset() throws Exception {
        DirectoryNode tree = sameTree();
        source.damage(333);
        assertThat(compare(tree).differences())
                .containsExactly(new Difference(
                        "/file",
                        file.toString(),
                        Kind.CONTENT,
                        "from byte " + 333 * BlockSource.BLOCK + " on",
                        "from byte " + 333 * BlockSource.BLOCK + " on"));
    }

    @Test
    void aContentOfSeveralNodesIsReadOnceAndEachFileComparedWithIt() throws Exception {
        Path second = Files.copy(file, disk.resolve("second"));
        DirectoryNode tree = sameTree();
        tree.put(new FileNode(
                "second", attributes(second), new StoredContent(source, List.of(new Extent(0, SIZE)), null, 0)));

        assertThat(compare(tree).differences()).isEmpty();
        assertThat(source.blocksRead.get()).isEqualTo(BlockSource.blocksOf(SIZE));

        byte[] changed = Files.readAllBytes(second);
        changed[5000]++;
        Files.write(second, changed);
        assertThat(compare(tree).differences())
                .filteredOn(each -> each.kind() == Kind.CONTENT)
                .containsExactly(new Difference(
                        "/second", second.toString(), Kind.CONTENT, "from byte 5000 on", "from byte 5000 on"));
    }

    @Test
    void aDifferentSizeIsToldOnce() throws Exception {
        DirectoryNode tree = sameTree();
        Files.write(file, new byte[3]);
        assertThat(kinds(tree)).contains(Kind.SIZE).doesNotContain(Kind.CONTENT);
    }

    @Test
    void nodesOfOneSideOnlyAreTold() throws Exception {
        DirectoryNode tree = sameTree();
        Files.delete(link);
        Files.writeString(disk.resolve("more"), "");
        tree.attributes(attributes(disk));
        assertThat(kinds(tree)).containsExactly(Kind.ONLY_IN_IMAGE, Kind.ONLY_ON_DISK);
    }

    @Test
    void eachAttributeThatDiffersIsTold() throws Exception {
        DirectoryNode tree = sameTree();
        Attributes was = attributes(file);
        tree.child("file")
                .attributes(new Attributes(was.mode() ^ 0100, was.uid() + 1, was.gid() + 1, 0, was.modified() + 1, 0));
        assertThat(kinds(tree)).containsExactly(Kind.MODE, Kind.UID, Kind.GID, Kind.MODIFIED);
    }

    @Test
    void ofADirectoryAloneOnlyAttributesAreCompared() throws Exception {
        DirectoryNode tree = sameTree();
        Attributes was = attributes(disk);
        Files.writeString(disk.resolve("more"), "");
        tree.attributes(new Attributes(
                was.mode(), was.uid() + 1, was.gid(), 0, attributes(disk).modified(), 0));
        assertThat(new DefaultVerifier()
                        .compareNode(tree, disk, VerifierListener.NONE)
                        .differences())
                .extracting(Difference::kind)
                .containsExactly(Kind.UID);
    }

    @Test
    void ofAFileAloneTheContentIsCompared() throws Exception {
        DirectoryNode tree = sameTree();
        source.damage(7);
        assertThat(new DefaultVerifier()
                        .compareNode(tree.child("file"), file, VerifierListener.NONE)
                        .differences())
                .extracting(Difference::kind)
                .containsExactly(Kind.CONTENT);
    }

    @Test
    void ofAnotherTypeTheAttributesAreComparedToo() throws Exception {
        DirectoryNode tree = sameTree();
        Attributes was = attributes(link);
        tree.put(new SymlinkNode(
                "file", new Attributes(was.mode(), was.uid(), was.gid(), 0, was.modified() + 5, 0), "x"));
        assertThat(compare(tree).differences())
                .extracting(Difference::kind)
                .contains(Kind.TYPE, Kind.MODIFIED)
                .doesNotContain(Kind.CONTENT, Kind.SIZE, Kind.TARGET);
    }

    @Test
    void anotherLinkTargetIsTold() throws Exception {
        DirectoryNode tree = sameTree();
        tree.put(new SymlinkNode("link", attributes(link), "else/where"));
        assertThat(kinds(tree)).containsExactly(Kind.TARGET);
    }

    @Test
    void aNameThatIsNotUtf8IsFoundOnDiskByItsBytes() throws Exception {
        Path latin1 = Files.write(Path.of(URI.create(disk.toUri() + "M%FCll")), Arrays.copyOf(source.bytes, 10));
        DirectoryNode tree = sameTree();
        tree.put(new FileNode(
                NameBytes.decode(new byte[] {'M', (byte) 0xFC, 'l', 'l'}),
                attributes(latin1),
                new StoredContent(source, List.of(new Extent(0, 10)), null, 0)));
        assertThat(compare(tree).differences()).isEmpty();
    }

    @Test
    void anUnreadableBlockIsADifferenceOfTheImage() throws Exception {
        DirectoryNode tree = sameTree();
        source.bad.add(100L);
        assertThat(compare(tree).differences())
                .extracting(Difference::kind, Difference::inImage)
                .containsExactly(tuple(Kind.UNREADABLE, "medium error at LBA 100"));
    }

    @Test
    void aNameThatTheDiskCannotHaveIsOnlyInTheImage() throws Exception {
        DirectoryNode tree = sameTree();
        tree.put(new FileNode("a\0b", attributes(file), new StoredContent(source, List.of(), null, 0)));
        assertThat(kinds(tree)).containsExactly(Kind.ONLY_IN_IMAGE);
    }

    /** A listener that trusts numbers, and counts the contents that were read all the same. */
    private static final class Trusting implements VerifierListener {
        private final Trust trust;
        private final List<String> read = new ArrayList<>();

        Trusting(Trust trust) {
            this.trust = trust;
        }

        @Override
        public Trust trust() {
            return trust;
        }

        @Override
        public void sameContent(ImageNode node, SourceNumber number, long changed) {
            read.add(node.name());
        }
    }

    private DirectoryNode numberedTree(long device, long inode, long changed) throws IOException {
        DirectoryNode tree = sameTree();
        DiskNode found = DiskNode.of(file);
        Attributes own = tree.child("file").attributes();
        NamedAttributes numbered = NamedAttributes.NONE.with(
                AttributeKey.SOURCE,
                new SourceNumber(
                        found.number().device() + device, found.number().inode() + inode));
        tree.child("file")
                .attributes(own.at(0, own.modified(), found.changed() + changed).with(numbered));
        return tree;
    }

    @ParameterizedTest
    @CsvSource({
        "DEVICES_AND_INODES, 0, 0, 0, false",
        "DEVICES_AND_INODES, 1, 0, 0, true",
        "DEVICES_AND_INODES, 0, 1, 0, true",
        "DEVICES_AND_INODES, 0, 0, 1, true",
        "INODES, 1, 0, 0, false",
        "INODES, 0, 1, 0, true",
        "NOTHING, 0, 0, 0, true"
    })
    void contentsOfKnownFilesAreNotRead(Trust trust, long device, long inode, long changed, boolean read)
            throws Exception {
        Trusting listener = new Trusting(trust);
        Comparison comparison = new DefaultVerifier().compare(numberedTree(device, inode, changed), disk, listener);
        assertThat(comparison.same()).isTrue();
        assertThat(comparison.bytes()).isEqualTo(read ? SIZE : 0);
        assertThat(listener.read).isEqualTo(read ? List.of("file") : List.of());
    }

    @Test
    void aKnownFileIsReadWhenItsTimeChanged() throws Exception {
        DirectoryNode tree = numberedTree(0, 0, 0);
        source.damage(333);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        Trusting listener = new Trusting(Trust.DEVICES_AND_INODES);
        assertThat(new DefaultVerifier().compare(tree, disk, listener).differences())
                .extracting(Difference::kind)
                .contains(Kind.CONTENT, Kind.MODIFIED);
    }
}
