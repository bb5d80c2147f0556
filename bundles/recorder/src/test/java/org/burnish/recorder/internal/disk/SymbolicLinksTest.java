package org.burnish.recorder.internal.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.image.ImageTree;
import org.burnish.image.SymlinkNode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolicLinksTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tmp/",
                "a//b",
                "./x/../y/",
                "//",
                "/",
                "///a///",
                "a",
                "..",
                "-n//",
                "%s\\n//'\"$(x) \n/",
                "caf\uDCE9//\u00E9/",
                "\u00E9/\uDCE9"
            })
    void aTargetIsMadeAndImportedByteForByte(String target) throws IOException {
        Path odd = Path.of(URI.create(folder.toUri() + "caf%E9"));
        Files.createDirectory(odd);
        SymbolicLinks.make(odd.resolve("link"), target);

        ImageTree tree = new DiskImporterService().emptyTree();
        new DiskImporterService().add(tree, odd.resolve("link"), "/link", notice -> {});

        assertThat(((SymlinkNode) tree.find("/link")).target()).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\0b", "a//\0"})
    void aTargetThatNoFileSystemCanHaveIsAnErrorOfThatLink(String target) {
        assertThatThrownBy(() -> SymbolicLinks.make(folder.resolve("link"), target))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("zero byte");
        assertThat(folder).isEmptyDirectory();
    }
}
