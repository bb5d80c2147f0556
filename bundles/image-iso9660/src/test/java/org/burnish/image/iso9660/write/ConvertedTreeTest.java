package org.burnish.image.iso9660.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageNotice;
import org.burnish.image.NameBytes;
import org.burnish.image.NameConversion;
import org.burnish.image.SymlinkNode;
import org.burnish.options.Options;
import org.junit.jupiter.api.Test;

class ConvertedTreeTest {

    private static final Attributes LINK = new Attributes(0120777, 0, 0, 0, 0, 0);
    private static final Attributes DIRECTORY = new Attributes(040755, 0, 0, 0, 0, 0);
    private static final NameConversion TO_LATIN1 =
            new NameConversion(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1);

    private final DirectoryNode root = new DirectoryNode("", DIRECTORY);
    private final List<ImageNotice> notices = new ArrayList<>();

    @Test
    void treeIsTheSameOneWhereNothingIsConverted() {
        assertThat(ConvertedTree.of(root, NameConversion.NONE, new AttributeRule(Options.NONE), ImageListener.NONE))
                .isSameAs(root);
    }

    @Test
    void namesAndTargetsAreConvertedInACopy() {
        DirectoryNode below = new DirectoryNode("Grüße", DIRECTORY);
        root.put(below);
        below.put(new SymlinkNode("ä", LINK, "../ü"));

        DirectoryNode copy = ConvertedTree.of(root, TO_LATIN1, new AttributeRule(Options.NONE), notices::add);

        String name = NameBytes.decode("Grüße".getBytes(StandardCharsets.ISO_8859_1));
        DirectoryNode copied = (DirectoryNode) copy.child(name);
        assertThat(copied.children()).singleElement().satisfies(link -> {
            assertThat(NameBytes.encode(link.name())).isEqualTo("ä".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(NameBytes.encode(((SymlinkNode) link).target()))
                    .isEqualTo("../ü".getBytes(StandardCharsets.ISO_8859_1));
        });
        assertThat(below.child("ä")).isNotNull();
        assertThat(notices).isEmpty();
    }

    @Test
    void namesThatBecomeAlikeAreKeptApartAndTold() {
        root.put(new SymlinkNode("漢", LINK, "x"));
        root.put(new SymlinkNode("字", LINK, "x"));
        root.put(new SymlinkNode("_", LINK, "字"));

        DirectoryNode copy = ConvertedTree.of(root, TO_LATIN1, new AttributeRule(Options.NONE), notices::add);

        assertThat(copy.children()).extracting(ImageNode::name).containsExactlyInAnyOrder("_", "__2", "__3");
        assertThat(copy.child("_"))
                .isInstanceOfSatisfying(
                        SymlinkNode.class, link -> assertThat(link.target()).isEqualTo("_"));
        assertThat(notices).extracting(ImageNotice::path).containsExactlyInAnyOrder("/_", "/字", "/漢");
        assertThat(notices).allSatisfy(notice -> assertThat(notice.detail()).contains("ISO-8859-1"));
    }
}
