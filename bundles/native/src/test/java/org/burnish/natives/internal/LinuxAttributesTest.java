package org.burnish.natives.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinuxAttributesTest {

    private final LinuxAttributes attributes = new LinuxAttributes();

    @TempDir
    Path folder;

    private Path file(String name, String attribute, byte[] value) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        UserDefinedFileAttributeView view = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        assumeTrue(view != null, "no extended attributes here");
        try {
            view.write(attribute, java.nio.ByteBuffer.wrap(value));
        } catch (IOException unsupported) {
            assumeTrue(false, "no extended attributes in " + folder);
        }
        return file;
    }

    @Test
    void namesAndValuesAreThoseThatJavaWrote() throws Exception {
        Path file = file("f", "colour", "green".getBytes(StandardCharsets.UTF_8));
        assertThat(attributes.names(file)).contains("user.colour");
        assertThat(attributes.value(file, "user.colour")).hasValue("green".getBytes(StandardCharsets.UTF_8));
        assertThat(attributes.value(file, "user.size")).isEmpty();
    }

    @Test
    void aValueLargerThanTheFirstGuessIsReadWhole() throws Exception {
        byte[] large = new byte[2000];
        large[1999] = 7;
        assertThat(attributes.value(file("a b%20c", "large", large), "user.large"))
                .hasValue(large);
    }

    @Test
    void aLinkIsNotFollowed() throws Exception {
        Path target = file("target", "colour", new byte[] {1});
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        assertThat(attributes.names(link)).doesNotContain("user.colour");
        Path directory = Files.createDirectory(folder.resolve("directory"));
        Path linked = Files.createSymbolicLink(folder.resolve("linked"), directory);
        assertThat(attributes.names(linked)).doesNotContain("user.colour");
    }

    @Test
    void whatIsSetIsReadAgainAndRemoved() throws Exception {
        Path file = file("set", "colour", new byte[] {1});
        attributes.set(file, "user.colour", new byte[0]);
        attributes.set(file, "user.bytes", new byte[] {0, 1, -1});
        assertThat(attributes.value(file, "user.colour")).hasValue(new byte[0]);
        assertThat(attributes.value(file, "user.bytes")).hasValue(new byte[] {0, 1, -1});
        assertThat(attributes.remove(file, "user.colour")).isTrue();
        assertThat(attributes.remove(file, "user.colour")).isFalse();
        assertThat(attributes.names(file)).contains("user.bytes").doesNotContain("user.colour");
    }

    @Test
    void anAttributeThatTheSystemRefusesIsNamed() throws Exception {
        Path file = file("refused", "colour", new byte[] {1});
        assertThatThrownBy(() -> attributes.set(file, "nowhere.x", new byte[] {1}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nowhere.x")
                .hasMessageContaining(file.toString());
    }

    @Test
    void aMissingFileIsNamed() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> attributes.names(missing))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(missing.toString());
    }
}
