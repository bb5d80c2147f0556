package org.burnish.image.iso9660.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageTree;
import org.burnish.image.LayoutRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.SymlinkNode;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.attribute.NamedAttributes;
import org.burnish.image.attribute.SourceNumber;
import org.burnish.image.iso9660.Iso9660Format;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of files are recorded as isofs.di and isofs.st, and come back of files that did not change while they were looked at. */
class SourceNumbersTest {

    private static final long SINCE = 1_000_000;
    private static final SourceNumber NUMBER = new SourceNumber(65024, 2172130);
    private static final NamedAttributes NUMBERED = NamedAttributes.NONE.with(AttributeKey.SOURCE, NUMBER);

    @TempDir
    private Path directory;

    private final DirectoryNode root = new DirectoryNode("", attributes(SINCE, SINCE));

    private static Attributes attributes(long modified, long changed) {
        return new Attributes(0755, 0, 0, 2 * SINCE, modified, changed).with(NUMBERED);
    }

    @BeforeEach
    void makeTree() {
        root.attributes(root.attributes().with(NUMBERED.with(AttributeKey.SOURCES_SINCE, SINCE)));
        DirectoryNode below = new DirectoryNode("d", attributes(SINCE, SINCE));
        root.put(below);
        below.put(new SymlinkNode("old", attributes(SINCE, SINCE), "target"));
        below.put(new SymlinkNode("changed", attributes(SINCE, SINCE + 1), "target"));
        below.put(new SymlinkNode("modified", attributes(SINCE + 1, SINCE), "target"));
    }

    private LoadedImage written() throws Exception {
        return ReadBack.of(new Iso9660Format().layout(new ImageTree(root), LayoutRequest.at(0)), image());
    }

    private Path image() {
        return directory.resolve("image.iso");
    }

    private static boolean hasNumber(ImageNode node) {
        return node.attributes().named().get(AttributeKey.SOURCE).equals(Optional.of(NUMBER));
    }

    @Test
    void bytesAreThoseOfXorriso() throws Exception {
        written();
        String bytes = new String(Files.readAllBytes(image()), StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains(text("414c13010000030464690007" + "02fe00032124e2"));
        assertThat(bytes).contains(text("0003047374000731303030303030"));
    }

    private static String text(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }

    @Test
    void filesThatChangedLaterLoseTheirNumbers() throws Exception {
        ImageTree loaded = written().tree();
        assertThat(hasNumber(loaded.root())).isTrue();
        assertThat(hasNumber(loaded.find("/d"))).isTrue();
        assertThat(hasNumber(loaded.find("/d/old"))).isTrue();
        assertThat(hasNumber(loaded.find("/d/changed"))).isFalse();
        assertThat(hasNumber(loaded.find("/d/modified"))).isFalse();
        assertThat(loaded.root()
                        .attributes()
                        .named()
                        .get(AttributeKey.SOURCES_SINCE)
                        .orElseThrow())
                .as("what comes from now on is looked at from now on")
                .isGreaterThan(SINCE);
        assertThat(loaded.find("/d/old").extras()).isEmpty();
    }

    @Test
    void withoutTheTimeNoNumberIsGoodForAnything() throws Exception {
        root.attributes(root.attributes().with(NUMBERED));
        ImageTree loaded = written().tree();
        assertThat(hasNumber(loaded.find("/d/old"))).isFalse();
        assertThat(loaded.root().attributes().named().isEmpty()).isTrue();
    }
}
