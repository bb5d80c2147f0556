package org.burnish.xorriso.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.burnish.image.Attributes;
import org.burnish.image.BlockSource;
import org.burnish.image.DirectoryNode;
import org.burnish.image.Extent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageTree;
import org.burnish.image.LinkFamily;
import org.burnish.image.StoredContent;
import org.burnish.image.attribute.AttributeKey;
import org.junit.jupiter.api.Test;

class LinkTrackingTest {

    private static final Attributes PLAIN = new Attributes(Attributes.REGULAR | 0644, 1, 1, 5, 5, 5);
    private static final Attributes LINKED =
            PLAIN.with(PLAIN.named().with(AttributeKey.FAMILY, new byte[] {0, 0, 0, 7}));

    private static final BlockSource NOWHERE = new BlockSource() {
        @Override
        public void read(long lba, java.nio.ByteBuffer target) throws IOException {
            throw new IOException("nothing is read");
        }

        @Override
        public long blocks() {
            return 1000;
        }
    };

    private final ImageTree tree =
            new ImageTree(new DirectoryNode("", new Attributes(Attributes.DIRECTORY, 0, 0, 0, 0, 0)));
    private final LinkTracking links = new LinkTracking();

    private ImageNode file(String name, int lba, Attributes attributes) {
        FileNode file =
                new FileNode(name, attributes, new StoredContent(NOWHERE, List.of(new Extent(lba, 10)), null, 0));
        tree.root().put(file);
        return file;
    }

    private Object family(String path) {
        return LinkFamily.of(Objects.requireNonNull(tree.find(path))).orElse(path);
    }

    private void see(String name, Attributes onDisk) {
        links.see(Objects.requireNonNull(tree.find("/" + name)), "/" + name, Path.of(name), onDisk);
    }

    @Test
    void namesThatBecameOneFileAreOneAndShareWhatIsStored() throws IOException {
        file("a", 100, PLAIN);
        file("b", 200, PLAIN);
        file("c", 100, PLAIN);
        see("a", LINKED);
        see("b", LINKED);
        see("c", PLAIN);
        assertThat(links.apply(tree)).containsExactly("/a", "/b");
        assertThat(family("/a")).isEqualTo(family("/b"));
        assertThat(family("/c")).isEqualTo("/c");
    }

    @Test
    void namesThatWereOneFileAreSeveral() throws IOException {
        file("a", 100, LINKED);
        file("b", 100, LINKED);
        see("a", PLAIN);
        see("b", PLAIN);
        assertThat(links.apply(tree)).containsExactly("/a", "/b");
        assertThat(family("/a")).isEqualTo("/a");
        assertThat(family("/b")).isEqualTo("/b");
    }

    @Test
    void whatIsOneFileStillIsLeftAsItIs() throws IOException {
        ImageNode first = file("a", 100, LINKED);
        file("b", 100, LINKED);
        Attributes otherNumber = PLAIN.with(PLAIN.named().with(AttributeKey.FAMILY, new byte[16]));
        see("a", otherNumber);
        see("b", otherNumber);
        assertThat(links.apply(tree)).isEmpty();
        assertThat(tree.find("/a")).isSameAs(first);
        assertThat(first.attributes()).isEqualTo(LINKED);
    }

    @Test
    void fileThatLeavesAFamilyIsOfItsOwn() throws IOException {
        for (String name : List.of("a", "b", "c")) {
            file(name, 100, LINKED);
        }
        see("a", LINKED);
        see("b", LINKED);
        see("c", PLAIN);
        assertThat(links.apply(tree)).containsExactly("/a", "/b", "/c");
        assertThat(family("/a")).isEqualTo(family("/b")).isNotEqualTo(family("/c"));
    }
}
