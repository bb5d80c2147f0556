package org.burnish.image.iso9660.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageTree;
import org.burnish.image.LayoutRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.SymlinkNode;
import org.burnish.image.attribute.AccessList;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.attribute.NamedAttributes;
import org.burnish.image.iso9660.Iso9660Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Named attributes pass from a tree through an image to another tree. */
class NamedAttributesTest {

    private static final Attributes PLAIN = new Attributes(0755, 0, 0, 0, 0, 0);
    private static final AttributeKey<byte[]> LARGE = AttributeKey.extended("user.large");

    @TempDir
    private Path directory;

    private final List<String> notices = new ArrayList<>();

    private LoadedImage written(DirectoryNode root) throws Exception {
        LayoutRequest request = LayoutRequest.at(0)
                .reportingTo(notice -> notices.add(notice.kind() + " " + notice.path() + " " + notice.detail()));
        return ReadBack.of(new Iso9660Format().layout(new ImageTree(root), request), directory.resolve("image.iso"));
    }

    @Test
    void attributesOfRootDirectoryAndLinkComeBack() throws Exception {
        NamedAttributes some = NamedAttributes.NONE
                .with(AttributeKey.ACL, new AccessList(new byte[] {0x17, 0x35, 0x60}))
                .with(LARGE, new byte[5000]);
        DirectoryNode root = new DirectoryNode("", PLAIN.with(some));
        DirectoryNode below = new DirectoryNode("d", PLAIN.with(some.without("acl")));
        root.put(below);
        below.put(new SymlinkNode("l", PLAIN.with(some), "target"));
        below.put(new SymlinkNode("m", PLAIN, "target"));

        LoadedImage loaded = written(root);
        assertThat(loaded.tree().root().attributes().named()).isEqualTo(some);
        assertThat(loaded.tree().find("/d").attributes().named()).isEqualTo(some.without("acl"));
        assertThat(loaded.tree().find("/d/l").attributes().named()).isEqualTo(some);
        assertThat(loaded.tree().find("/d/m").attributes().named()).isSameAs(NamedAttributes.NONE);
        assertThat(loaded.tree().find("/d/l").extras()).isEmpty();
        assertThat(notices).isEmpty();
    }

    @Test
    void attributesThatHaveNoPlaceAreReportedByName() throws Exception {
        NamedAttributes odd = NamedAttributes.NONE
                .with(AttributeKey.texts("udf.streams"), List.of("resource"))
                .with(LARGE, new byte[1]);
        DirectoryNode root = new DirectoryNode("", PLAIN.with(odd));
        root.put(new SymlinkNode("l", PLAIN.with(odd), "target"));

        LoadedImage loaded = written(root);
        assertThat(loaded.tree().find("/l").attributes().named()).isEqualTo(odd.without("udf.streams"));
        assertThat(notices)
                .containsExactlyInAnyOrder(
                        "ATTRIBUTES_LEFT_OUT / without udf.streams: ISO 9660 has no place for such attributes",
                        "ATTRIBUTES_LEFT_OUT /l without udf.streams: ISO 9660 has no place for such attributes");
    }
}
