package org.burnish.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleFolderTest {

    @TempDir
    Path home;

    @BeforeEach
    void makeBundles() throws IOException {
        Files.createDirectory(home.resolve("bundles"));
        Files.writeString(home.resolve("bundles/b.jar"), "b");
        Files.writeString(home.resolve("bundles/a.jar"), "a");
        Files.writeString(home.resolve("bundles/notes.txt"), "no bundle");
    }

    private BundleFolder folder() {
        return BundleFolder.of(home, List.of("bundles"));
    }

    @Test
    void jarsAreFoundInOrder() {
        assertThat(folder().jars())
                .extracting(jar -> jar.getFileName().toString())
                .containsExactly("a.jar", "b.jar");
    }

    @Test
    void bundleThatIsDroppedInChangesTheFingerprint() throws IOException {
        String before = folder().fingerprint();
        Files.writeString(home.resolve("bundles/c.jar"), "c");

        assertThat(folder().fingerprint()).isNotEqualTo(before);
    }

    @Test
    void folderOfTheUsersBundlesMayBeMissing() throws IOException {
        assertThat(BundleFolder.of(home, List.of("bundles", "deploy")).jars()).hasSize(2);
        Files.createDirectory(home.resolve("deploy"));
        jar("deploy/more.jar", "Bundle-SymbolicName: com.example.more\n");
        assertThat(BundleFolder.of(home, List.of("bundles", "deploy")).jars()).hasSize(3);
    }

    private void jar(String name, String header) throws IOException {
        Manifest manifest = new Manifest(
                new ByteArrayInputStream(("Manifest-Version: 1.0\n" + header + "\n").getBytes(StandardCharsets.UTF_8)));
        new JarOutputStream(Files.newOutputStream(home.resolve(name)), manifest).close();
    }

    @Test
    void whatIsNoBundleIsLeftOutOfTheUsersFolder() throws IOException {
        Files.createDirectory(home.resolve("deploy"));
        Files.writeString(home.resolve("deploy/text.jar"), "no jar");
        jar("deploy/library.jar", "");
        jar("deploy/plugin.jar", "Bundle-SymbolicName: com.example.plugin\n");
        assertThat(BundleFolder.of(home, List.of("deploy")).jars())
                .extracting(file -> String.valueOf(file.getFileName()))
                .containsExactly("plugin.jar");
    }

    @Test
    void folderThatIsMissingIsNamed() {
        assertThatThrownBy(() -> BundleFolder.of(home, List.of("shell")))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("shell");
    }
}
