package org.burnish.image.iso9660.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.Extent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageException;
import org.burnish.image.ImageLayout;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageOptions;
import org.burnish.image.ImageTree;
import org.burnish.image.LayoutRequest;
import org.burnish.image.Segment;
import org.burnish.image.SpecialNode;
import org.burnish.image.StoredContent;
import org.burnish.image.SymlinkNode;
import org.burnish.image.iso9660.checksum.ChecksumTag;
import org.burnish.image.iso9660.checksum.Md5;
import org.burnish.image.iso9660.record.Numbers;
import org.burnish.image.iso9660.record.PrimaryVolumeDescriptor;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static final Attributes FILE = new Attributes(0100644, 1000, 100, 3, 1, 2);
    private static final Attributes DIRECTORY = new Attributes(040755, 1000, 100, 3, 1, 2);

    private final DirectoryNode root = new DirectoryNode("", DIRECTORY);
    private final List<ImageNotice> notices = new ArrayList<>();

    @Test
    void sizeOfSequentialSessionIsItsAbsoluteEnd() throws IOException {
        ImageLayout layout = layout(request(1000, false, true));

        assertThat(descriptor(layout, Written.of(layout)).volumeSpaceSize()).isEqualTo(1000 + layout.imageBlocks());
        assertThat(layout.head()).isEmpty();
    }

    @Test
    void fileWhoseOldContentLiesBeyondTheMediumIsLeftOutAndTold() throws IOException {
        for (boolean complete : new boolean[] {true, false}) {
            root.put(new FileNode(
                    complete ? "whole" : "torn",
                    FILE,
                    new StoredContent(null, List.of(new Extent(complete ? 100 : 990, 40_000)), null, 0, complete)));
        }

        layout(request(1000, false, true));

        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.path()).isEqualTo("/torn");
            assertThat(notice.kind()).isEqualTo(ImageNotice.Kind.NOT_STORABLE);
            assertThat(notice.detail()).contains("LBA 990").contains("beyond the end of the medium");
        });
    }

    @Test
    void sizeOfEmulatedSessionIsItsOwnButAbsoluteInTheHead() throws IOException {
        ImageLayout layout = layout(request(1000, true, true));
        ByteBuffer head = layout.head().orElseThrow();

        assertThat(descriptor(layout, Written.of(layout)).volumeSpaceSize()).isEqualTo(layout.imageBlocks());
        assertThat(head.remaining()).isEqualTo(32 * 2048);
        PrimaryVolumeDescriptor copy = PrimaryVolumeDescriptor.decode(
                        head.duplicate().position(16 * 2048))
                .orElseThrow();
        assertThat(copy.volumeSpaceSize()).isEqualTo(1000 + layout.imageBlocks());
        assertThat(copy.root())
                .usingRecursiveComparison()
                .ignoringFields("systemUse")
                .isEqualTo(descriptor(layout, Written.of(layout)).root());
    }

    @Test
    void headNamesTheSessionInItsTag() throws IOException {
        ByteBuffer head = layout(request(96, true, true)).head().orElseThrow();

        ChecksumTag tag =
                ChecksumTag.parse(head.duplicate().position(18 * 2048)).orElseThrow();

        assertThat(tag.kind()).isEqualTo(ChecksumTag.Kind.RELOCATED);
        assertThat(tag.position()).isEqualTo(18);
        assertThat(tag.rangeStart()).isZero();
        assertThat(tag.link()).hasValue(96);
        assertThat(tag.intact()).isTrue();
        assertThat(tag.md5()).isEqualTo(Md5.hex(Md5.of(Numbers.bytes(head, 0, 18 * 2048))));
    }

    @Test
    void tagsCoverAllBlocksBeforeThemAndLinkUp() throws IOException {
        fillTree();
        ImageLayout layout = layout(request(64, true, true));
        Written image = Written.of(layout);

        ChecksumTag superblock = image.tag(18);
        ChecksumTag tree = image.tag(superblock.link().getAsLong() - 64);
        ChecksumTag session = image.tag(tree.link().getAsLong() - 64);

        assertThat(superblock.kind()).isEqualTo(ChecksumTag.Kind.SUPERBLOCK);
        assertThat(tree.kind()).isEqualTo(ChecksumTag.Kind.TREE);
        assertThat(session.kind()).isEqualTo(ChecksumTag.Kind.SESSION);
        for (ChecksumTag tag : List.of(superblock, tree, session)) {
            assertThat(tag.intact()).isTrue();
            assertThat(tag.rangeStart()).isEqualTo(64);
            assertThat(tag.md5()).isEqualTo(image.md5(0, tag.rangeSize()));
        }
        assertThat(session.position()).isEqualTo(64 + layout.imageBlocks() - 1);
        assertThat(layout.blocks()).isEqualTo(layout.imageBlocks() + 150);
    }

    @Test
    void arrayHoldsTheSessionTheFilesAndItself() throws IOException {
        root.put(new FileNode("a", FILE, Contents.of("first")));
        root.put(new FileNode("b", FILE, Contents.of("")));
        root.put(new FileNode("c", FILE, Contents.of("third")));
        ImageLayout layout = layout(request(0, false, true));
        Written image = Written.of(layout);
        long array = layout.imageBlocks() - 2;

        assertThat(layout.checksumCount()).isEqualTo(3);
        assertThat(image.item(array, 0)).isEqualTo(image.md5(0, array));
        assertThat(image.item(array, 1)).isEqualTo("8b04d5e3775d298e78455efc5ca404d5");
        assertThat(image.item(array, 2)).isEqualTo("d41d8cd98f00b204e9800998ecf8427e");
        assertThat(image.item(array, 3)).isEqualTo("dd5c8bf51558ffcbe5007071908e9524");
        assertThat(image.item(array, 4)).isEqualTo(Md5.hex(Md5.of(image.bytes(array, 4 * 16))));
    }

    @Test
    void withoutChecksumsThereIsNeitherTagNorArray() throws IOException {
        fillTree();
        ImageLayout layout = layout(request(32, true, false));
        Written image = Written.of(layout);

        assertThat(layout.checksumCount()).isZero();
        for (long block = 0; block < layout.blocks(); block++) {
            assertThat(ChecksumTag.parse(image.block(block))).isEmpty();
        }
        assertThat(descriptor(layout, image).root().extent()).isEqualTo(32 + 18);
    }

    @Test
    void sameTreeAndTimeGiveTheSameBytes() throws IOException {
        fillTree();
        ImageLayout layout = layout(request(32, true, true));
        byte[] first = Written.of(layout).all();

        assertThat(Written.of(layout).all()).isEqualTo(first);
        assertThat(Written.of(layout(request(32, true, true))).all()).isEqualTo(first);
    }

    @Test
    void windowsOfAnySizeGiveTheSameBlocks() throws ImageException {
        fillTree();
        for (Iterator<Segment> segments = layout(request(32, true, true)).segments(); segments.hasNext(); ) {
            if (segments.next() instanceof Segment.Generated generated) {
                byte[] whole = fill(generated, 0, (int) generated.blocks());
                for (int from = 0; from < generated.blocks(); from++) {
                    for (int count = 1; count <= Math.min(5, generated.blocks() - from); count++) {
                        assertThat(ByteBuffer.wrap(fill(generated, from, count)))
                                .isEqualTo(ByteBuffer.wrap(whole, from * 2048, count * 2048));
                    }
                }
            }
        }
    }

    @Test
    void linkWithTheLongestTargetIsStored() throws ImageException {
        root.put(new SymlinkNode("link", FILE, "x".repeat(1023)));

        layout(request(32, true, true));

        assertThat(notices).isEmpty();
    }

    @Test
    void nodesThatCannotBeStoredAreLeftOutAndTold() throws ImageException {
        root.put(new SymlinkNode("empty", FILE, ""));
        root.put(new SymlinkNode("long", FILE, "x".repeat(1024)));
        root.put(new SpecialNode("odd", new Attributes(0170000, 0, 0, 0, 0, 0), 0));
        root.put(new FileNode("a/b", FILE, Contents.of("x")));

        assertThat(layout(request(32, true, true)).contentBytes()).isZero();

        assertThat(notices)
                .hasSize(4)
                .allSatisfy(notice -> assertThat(notice.kind()).isEqualTo(ImageNotice.Kind.NOT_STORABLE));
    }

    @Test
    void changedNamesAreTold() throws ImageException {
        root.put(new FileNode("n".repeat(300), FILE, Contents.of("x")));
        layout(LayoutRequest.at(0)
                .with(ImageOptions.VOLUME_ID, "a volume id that is longer than 32 characters")
                .with(ImageOptions.PADDING, 0)
                .with(ImageOptions.CREATED, Optional.of(Instant.EPOCH))
                .reportingTo(notices::add));

        assertThat(notices).extracting(ImageNotice::kind).containsOnly(ImageNotice.Kind.NAME_CHANGED);
        assertThat(notices).extracting(ImageNotice::path).containsExactly("/", "/" + "n".repeat(300));
    }

    @Test
    void imageBeyondTheLastAddressIsRefused() {
        root.put(new FileNode("huge", FILE, Contents.ofSize("huge", 2048L << 32)));

        assertThatThrownBy(() -> layout(request(32, true, true)))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining("4294967296");
    }

    @Test
    void deepTreesAreLaidOutWithoutRelocation() throws IOException {
        DirectoryNode directory = root;
        for (int level = 0; level < 4000; level++) {
            DirectoryNode below = new DirectoryNode("d", DIRECTORY);
            directory.put(below);
            directory = below;
        }

        assertThat(layout(request(32, true, true)).imageBlocks()).isGreaterThan(4000);
    }

    /** A hundred long names make continuation areas; many directories make path tables of several blocks. */
    private void fillTree() {
        DirectoryNode names = new DirectoryNode("names", DIRECTORY);
        root.put(names);
        for (int i = 0; i < 100; i++) {
            names.put(new FileNode(("%03d" + "n".repeat(252)).formatted(i), FILE, Contents.ofSize("same", 0)));
            names.put(new SymlinkNode("link" + i, FILE, "target/".repeat(i) + "end"));
            names.put(new FileNode("plain" + i, FILE, Contents.of("content " + i)));
        }
        for (int i = 0; i < 400; i++) {
            root.put(new DirectoryNode("directory" + i, DIRECTORY));
        }
    }

    private ImageLayout layout(LayoutRequest request) throws ImageException {
        return Iso9660Writer.layout(new ImageTree(root), request);
    }

    private LayoutRequest request(long start, boolean emulated, boolean checksums) {
        ImageListener listener = notices::add;
        return LayoutRequest.at(start)
                .chained(emulated)
                .with(ImageOptions.VOLUME_ID, "TEST")
                .with(ImageOptions.CHECKSUMS, checksums)
                .with(ImageOptions.CREATED, Optional.of(Instant.ofEpochSecond(1_795_406_011L)))
                .reportingTo(listener);
    }

    private static PrimaryVolumeDescriptor descriptor(ImageLayout layout, Written image) {
        assertThat(image.block(layout.blocks() - 1).remaining()).isEqualTo(2048);
        return PrimaryVolumeDescriptor.decode(image.block(16)).orElseThrow();
    }

    private static byte[] fill(Segment.Generated segment, int from, int count) {
        ByteBuffer target = ByteBuffer.allocateDirect(count * 2048);
        segment.fill(from, target);
        assertThat(target.hasRemaining()).isFalse();
        byte[] bytes = new byte[count * 2048];
        target.get(0, bytes);
        return bytes;
    }
}
