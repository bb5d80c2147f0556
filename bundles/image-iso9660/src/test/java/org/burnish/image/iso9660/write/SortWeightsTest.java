package org.burnish.image.iso9660.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.BytesContent;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageTree;
import org.burnish.image.LayoutRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.iso9660.Iso9660Format;
import org.burnish.image.iso9660.read.ReadBack;
import org.burnish.options.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortWeightsTest {

    private static final Attributes DIRECTORY = new Attributes(040755, 0, 0, 0, 0, 0);

    private final ImageTree tree = new ImageTree(new DirectoryNode("", DIRECTORY));

    @TempDir
    private Path folder;

    private List<String> order(String weights) throws IOException {
        DirectoryNode boot = new DirectoryNode("boot", DIRECTORY);
        tree.root().put(boot);
        for (String name : List.of("a", "c", "z")) {
            file(tree.root(), name);
            file(boot, name);
        }
        LoadedImage image = ReadBack.of(
                new Iso9660Format()
                        .layout(tree, LayoutRequest.at(0).with(Options.NONE.with("image.sort_weights", weights))),
                folder.resolve("image.iso"));
        return Arrays.asList("/a", "/c", "/z", "/boot/a", "/boot/c", "/boot/z").stream()
                .sorted(Comparator.comparing(path -> ReadBack.lba(image, path)))
                .toList();
    }

    private static void file(DirectoryNode directory, String name) {
        directory.put(new FileNode(
                name,
                new Attributes(0100644, 0, 0, 0, 0, 0),
                new BytesContent(name, name.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void greaterWeightsComeFirstAndTheNearestRuleCounts() throws IOException {
        assertThat(order("0,/|5,/boot|-1,/boot/a|9,/z"))
                .containsExactly("/z", "/boot/c", "/boot/z", "/a", "/c", "/boot/a");
    }

    @Test
    void whatIsNoWeightIsRefused() {
        assertThatThrownBy(() -> order("heavy,/")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> order("1,relative")).isInstanceOf(IllegalArgumentException.class);
    }
}
