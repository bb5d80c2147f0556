package org.burnish.image.iso9660.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.BytesContent;
import org.burnish.image.ContentPlacement;
import org.burnish.image.DirectoryNode;
import org.burnish.image.Extent;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.GeneratedContent;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageTree;
import org.burnish.image.LayoutRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.PatchedContent;
import org.burnish.image.StoredContent;
import org.burnish.image.iso9660.Iso9660Format;
import org.burnish.image.iso9660.checksum.Md5;
import org.burnish.image.iso9660.read.ReadBack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contents that are made from the places of contents, and nodes of kinds that nobody here knows. */
class GeneratedContentTest {

    private static final Attributes FILE = new Attributes(0644, 0, 0, 0, 0, 0);
    private static final int TABLE = 8;

    private final DirectoryNode root = new DirectoryNode("", new Attributes(0755, 0, 0, 0, 0, 0));
    private final List<String> notices = new ArrayList<>();

    @TempDir
    private java.nio.file.Path directory;

    private record Generated(String origin, long size, Maker maker) implements GeneratedContent {

        interface Maker {
            FileContent make(ContentPlacement placement) throws IOException;
        }

        @Override
        public FileContent generate(ContentPlacement placement) throws IOException {
            return maker.make(placement);
        }
    }

    private LoadedImage written() throws IOException {
        LayoutRequest request = LayoutRequest.at(0).reportingTo(notice -> notices.add(notice.toString()));
        return ReadBack.of(new Iso9660Format().layout(new ImageTree(root), request), directory.resolve("image.iso"));
    }

    private static byte[] bytes(LoadedImage image, String path) throws IOException {
        FileContent content = ((FileNode) image.tree().find(path)).content();
        ByteBuffer all = ByteBuffer.allocateDirect((int) content.size() / 2048 * 2048 + 2048);
        try (ReadableByteChannel channel = content.open()) {
            while (channel.read(all) >= 0) {
                // until the end
            }
        }
        byte[] read = new byte[all.flip().remaining()];
        all.get(read);
        return read;
    }

    private static StoredContent stored(LoadedImage image, String path) {
        return ((FileNode) image.tree().find(path)).content().stored().orElseThrow();
    }

    /** As a boot image with an info table, and the catalogue that names it: each knows where it is, and the other one. */
    @Test
    void contentsKnowTheirOwnPlacesAndThoseOfOthers() throws IOException {
        FileContent boot = new BytesContent("boot image", new byte[5000]);
        Generated[] patched = new Generated[1];
        patched[0] = new Generated("boot image", boot.size(), placement -> {
            ByteBuffer table = ByteBuffer.allocate(TABLE).order(ByteOrder.LITTLE_ENDIAN);
            table.putInt((int) placement.start() + 16);
            table.putInt((int) placement.extents(patched[0]).get(0).lba());
            return new PatchedContent(boot, 8, table.array());
        });
        FileContent catalogue = new Generated(
                "catalogue",
                2048,
                placement -> new BytesContent(
                        "catalogue",
                        ByteBuffer.allocate(2048)
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .putInt((int)
                                        placement.extents(patched[0]).get(0).lba())
                                .putInt((int) placement.imageBlocks())
                                .array()));
        root.put(new FileNode("a.cat", FILE, catalogue));
        root.put(new FileNode("b.img", FILE, patched[0]));
        root.put(new FileNode("z", FILE, new BytesContent("other", new byte[] {1})));

        LoadedImage image = written();
        Extent place = stored(image, "/b.img").extents().get(0);
        ByteBuffer table = ByteBuffer.wrap(bytes(image, "/b.img")).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(place.bytes()).isEqualTo(5000);
        assertThat(table.getInt(8)).isEqualTo(16);
        assertThat(table.getInt(12)).isEqualTo((int) place.lba());
        ByteBuffer entries = ByteBuffer.wrap(bytes(image, "/a.cat")).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(entries.getInt(0)).isEqualTo((int) place.lba());
        assertThat(entries.getInt(4)).isEqualTo((int) image.session().blocks());
        for (String path : List.of("/a.cat", "/b.img", "/z")) {
            assertThat(stored(image, path).checksum()).hasValue(Md5.of(bytes(image, path)));
        }
    }

    @Test
    void aContentOutsideOfTheImageAndAnEmptyOneHavePlacesOfTheirOwnKind() throws IOException {
        List<List<Extent>> seen = new ArrayList<>();
        FileContent empty = new BytesContent("empty", new byte[0]);
        root.put(new FileNode("e", FILE, empty));
        root.put(new FileNode("g", FILE, new Generated("g", 1, placement -> {
            seen.add(placement.extents(new BytesContent("elsewhere", new byte[1])));
            seen.add(placement.extents(empty));
            return new BytesContent("g", new byte[1]);
        })));
        written();
        assertThat(seen.get(0)).isEmpty();
        assertThat(seen.get(1)).hasSize(1).allMatch(extent -> extent.bytes() == 0);
    }

    @Test
    void aGeneratedContentHasNoBytesWithoutALayout() {
        assertThatThrownBy(() -> new Generated("catalogue", 2048, placement -> null).open())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("catalogue has no bytes yet");
    }

    /** Unknown is never empty: what it holds would be missing without a word. */
    @Test
    void aNodeOfAnUnknownKindIsRefusedByItsKind() throws IOException {
        root.put(new Whiteout("gone", FILE));
        root.put(new FileNode("f", FILE, new BytesContent("f", new byte[1])));
        LoadedImage image = written();
        assertThat(image.tree().find("/gone")).isNull();
        assertThat(image.tree().find("/f")).isNotNull();
        assertThat(notices)
                .singleElement()
                .asString()
                .contains("NOT_STORABLE", "/gone", "ISO 9660 has no place for a whiteout");
    }

    private static final class Whiteout extends ImageNode {

        Whiteout(String name, Attributes attributes) {
            super(name, attributes);
        }

        @Override
        public String kind() {
            return "a whiteout";
        }

        @Override
        protected ImageNode make(String otherName, Attributes sameAttributes) {
            return new Whiteout(otherName, sameAttributes);
        }
    }
}
