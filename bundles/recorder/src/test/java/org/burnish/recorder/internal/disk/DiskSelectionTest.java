package org.burnish.recorder.internal.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageTree;
import org.burnish.image.SymlinkNode;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.recorder.DiskSelection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of the disk is added where not all is wanted as it is. */
class DiskSelectionTest {

    @TempDir
    private Path folder;

    private final DiskImporterService importer = new DiskImporterService();
    private final ImageTree tree = importer.emptyTree();

    @BeforeEach
    void makeFiles() throws IOException {
        Path below = Files.createDirectories(folder.resolve("top/below"));
        Files.writeString(below.resolve("file"), "content");
        Files.createSymbolicLink(folder.resolve("top/link"), Path.of("below/file"));
        Files.createSymbolicLink(folder.resolve("top/directory"), Path.of("below"));
        Files.createSymbolicLink(below.resolve("up"), Path.of(".."));
        Files.createSymbolicLink(folder.resolve("top/dangling"), Path.of("nowhere"));
        Files.createSymbolicLink(folder.resolve("entry"), Path.of("top"));
    }

    private long add(String name, DiskSelection selection) throws IOException {
        return importer.add(tree, folder.resolve(name), "/" + name, selection, notice -> {
            throw new AssertionError(notice.toString());
        });
    }

    private static DiskSelection following(boolean all, int hops) {
        return new DiskSelection() {
            @Override
            public boolean follows(Path link, boolean named) {
                return all || named;
            }

            @Override
            public int hops() {
                return hops;
            }
        };
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>();
        collect(tree.root(), paths);
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
    void filesAreAddedInPlaceOfLinksThatLeadToThem() throws IOException {
        add("top", following(true, 100));
        assertThat(tree.find("/top/link")).isInstanceOf(FileNode.class);
        assertThat(((FileNode) tree.find("/top/link")).content())
                .as("stored once")
                .isEqualTo(((FileNode) tree.find("/top/below/file")).content());
        FileNode behind = (FileNode) tree.find("/top/directory/file");
        try (InputStream content = Channels.newInputStream(behind.content().open())) {
            assertThat(content.readAllBytes()).asString().isEqualTo("content");
        }
    }

    @Test
    void linksThatLeadNowhereOrUpwardsStayLinks() throws IOException {
        add("top", following(true, 100));
        assertThat(tree.find("/top/dangling")).isInstanceOf(SymlinkNode.class);
        assertThat(tree.find("/top/below/up")).isInstanceOf(SymlinkNode.class);
        assertThat(tree.find("/top/directory/up")).isInstanceOf(SymlinkNode.class);
    }

    @Test
    void directoriesBehindMoreLinksThanAreAllowedStayLinks() throws IOException {
        add("top", following(true, 0));
        assertThat(tree.find("/top/directory")).isInstanceOf(SymlinkNode.class);
        assertThat(tree.find("/top/link")).isInstanceOf(FileNode.class);
    }

    @Test
    void linkThatIsNamedIsFollowedAndThoseBelowAreNot() throws IOException {
        add("entry", following(false, 100));
        assertThat(tree.find("/entry")).isInstanceOf(DirectoryNode.class);
        assertThat(tree.find("/entry/link")).isInstanceOf(SymlinkNode.class);
    }

    @Test
    void whatIsExcludedIsLeftOutWithAllBelowIt() throws IOException {
        add("top", new DiskSelection() {
            @Override
            public boolean excludes(Path file, boolean named) {
                return file.equals(folder.resolve("top/below")) || !named && file.endsWith("link");
            }
        });
        assertThat(paths()).containsExactly("/top", "/top/dangling", "/top/directory");
    }

    @Test
    void whatIsNamedAndExcludedAddsNothing() throws IOException {
        DiskSelection nothing = new DiskSelection() {
            @Override
            public boolean excludes(Path file, boolean named) {
                return named;
            }
        };
        assertThat(add("top", nothing)).isZero();
        assertThat(paths()).isEmpty();
    }

    @Test
    void filesThatTreesShallNotShowAreMarked() throws IOException {
        add("top", new DiskSelection() {
            @Override
            public List<String> hidden(Path file) {
                return file.endsWith("below/file") ? List.of("iso") : List.of();
            }
        });
        assertThat(tree.find("/top/below/file").attributes().named().get(AttributeKey.HIDDEN))
                .contains(List.of("iso"));
        assertThat(tree.find("/top/below").attributes().named().isEmpty()).isTrue();
    }
}
