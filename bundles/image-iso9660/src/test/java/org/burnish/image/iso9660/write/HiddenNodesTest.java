package org.burnish.image.iso9660.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.burnish.image.Attributes;
import org.burnish.image.BytesContent;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageOptions;
import org.burnish.image.ImageTree;
import org.burnish.image.LayoutRequest;
import org.burnish.image.LoadOptions;
import org.burnish.image.LoadRequest;
import org.burnish.image.NamingChoice;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.iso9660.Iso9660Format;
import org.burnish.image.iso9660.read.ReadBack;
import org.burnish.image.iso9660.record.DirectoryRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes that some trees of the volume do not show. */
class HiddenNodesTest {

    private static final Attributes FILE = new Attributes(0100644, 0, 0, 0, 0, 0);
    private static final Attributes DIRECTORY = new Attributes(0040755, 0, 0, 0, 0, 0);

    private final DirectoryNode root = new DirectoryNode("", DIRECTORY);
    private final List<String> notices = new ArrayList<>();

    @TempDir
    private Path folder;

    private boolean joliet = true;

    @BeforeEach
    void makeTree() {
        file(root, "a.txt");
        DirectoryNode first = directory(root, "first");
        file(directory(first, "below"), "deep.txt");
        file(directory(root, "second"), "s.txt");
        file(root, "z.txt");
    }

    private static DirectoryNode directory(DirectoryNode parent, String name) {
        DirectoryNode made = new DirectoryNode(name, DIRECTORY);
        parent.put(made);
        return made;
    }

    private static void file(DirectoryNode parent, String name) {
        parent.put(new FileNode(
                name, FILE, new BytesContent(name, ("content of " + name).getBytes(StandardCharsets.UTF_8))));
    }

    private void hide(String path, String... trees) {
        ImageNode node = new ImageTree(root).find(path);
        assertThat(node).isNotNull();
        node.attributes(node.attributes().with(node.attributes().named().with(AttributeKey.HIDDEN, List.of(trees))));
    }

    private Path write() throws IOException {
        Path file = folder.resolve("image.iso");
        LayoutRequest request = LayoutRequest.at(0)
                .with(ImageOptions.PADDING, 0)
                .with(Iso9660Writer.JOLIET, joliet)
                .with(Iso9660Writer.ENHANCED, true)
                .reportingTo(notice -> notices.add(notice.toString()));
        ReadBack.of(new Iso9660Format().layout(new ImageTree(root), request), file);
        assertThat(ReadBack.faults(file)).isEmpty();
        return file;
    }

    private static List<String> paths(Path file, NamingChoice naming) throws IOException {
        List<String> paths = new ArrayList<>();
        LoadRequest request = LoadRequest.at(0).with(LoadOptions.NAMING, naming);
        collect(new Iso9660Format().load(ReadBack.image(file), request).tree().root(), paths);
        return paths.stream().sorted().toList();
    }

    private static void collect(DirectoryNode directory, List<String> paths) {
        for (ImageNode child : directory.children()) {
            paths.add(child.path());
            if (child instanceof DirectoryNode below) {
                collect(below, paths);
            }
        }
    }

    @Test
    void nodesAreHiddenFromTheTreeThatIsSaidAndShownInTheOther() throws IOException {
        hide("/first", AttributeKey.ISO_TREE);
        hide("/z.txt", AttributeKey.JOLIET_TREE);
        Path file = write();
        assertThat(paths(file, NamingChoice.NO_JOLIET)).containsExactly("/a.txt", "/second", "/second/s.txt", "/z.txt");
        assertThat(paths(file, NamingChoice.NO_ROCK_RIDGE))
                .containsExactly(
                        "/a.txt", "/first", "/first/below", "/first/below/deep.txt", "/second", "/second/s.txt");
        assertThat(notices).as("to hide is no loss").isEmpty();
    }

    @Test
    void theTreeOfIso9660Of1999HidesWhatIsHiddenFromItAlone() throws IOException {
        joliet = false;
        hide("/first", AttributeKey.ENHANCED_TREE);
        hide("/a.txt", AttributeKey.ISO_TREE);
        hide("/second", AttributeKey.JOLIET_TREE);
        Path file = write();
        assertThat(paths(file, NamingChoice.NO_ROCK_RIDGE))
                .containsExactly("/a.txt", "/second", "/second/s.txt", "/z.txt");
        assertThat(paths(file, NamingChoice.ANY))
                .containsExactly(
                        "/first", "/first/below", "/first/below/deep.txt", "/second", "/second/s.txt", "/z.txt");
    }

    /** ECMA-119 clause 9.1.6, bit 0. */
    @Test
    void recordsOfWhatIsHiddenFromListingsHaveTheFlag() throws IOException {
        hide("/a.txt", AttributeKey.LISTING);
        hide("/first", AttributeKey.LISTING);
        ImageBytes image = ImageBytes.of(write());
        Map<String, DirectoryRecord> plain = image.records(image.root(16), StandardCharsets.US_ASCII);
        assertThat(plain.get("A.TXT;1").flags()).isEqualTo(1);
        assertThat(plain.get("FIRST").flags()).isEqualTo(3);
        assertThat(plain.get("SECOND").flags()).isEqualTo(2);
        Map<String, DirectoryRecord> enhanced = image.records(image.root(18), StandardCharsets.US_ASCII);
        assertThat(enhanced.get("a.txt").flags()).isEqualTo(1);
        assertThat(enhanced.get("z.txt").flags()).isZero();
    }

    @Test
    void contentThatNoTreeShowsIsInTheImage() throws IOException {
        hide("/first", AttributeKey.ISO_TREE, AttributeKey.JOLIET_TREE);
        Path file = write();
        assertThat(paths(file, NamingChoice.NO_JOLIET)).doesNotContain("/first", "/first/below/deep.txt");
        assertThat(paths(file, NamingChoice.NO_ROCK_RIDGE)).doesNotContain("/first", "/first/below/deep.txt");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("content of deep.txt");
    }

    @Test
    void namesThatHiddenOnesWouldHaveAreFree() throws IOException {
        file(root, "z+txt");
        file(root, "z-txt");
        hide("/z+txt", AttributeKey.ISO_TREE);
        assertThat(paths(write(), NamingChoice.PLAIN)).contains("/Z_TXT");
    }
}
