package org.burnish.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("log");
    }

    @Test
    void linesAreAppendedToWhatIsThereAndOthersCannotReadThem() throws IOException {
        LogFile file = new LogFile(path, 1 << 20, 3);
        file.append("one");
        file.append("two");
        assertThat(path).hasContent("one\ntwo");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void fullFileGetsANumberAndTheOldestGoes() throws IOException {
        LogFile file = new LogFile(path, 4, 2);
        for (String line : new String[] {"one", "two", "tree", "four", "x"}) {
            file.append(line);
        }
        assertThat(path).hasContent("x");
        assertThat(folder.resolve("log.1")).hasContent("four");
        assertThat(folder.resolve("log.2")).hasContent("tree");
        assertThat(folder.resolve("log.3")).doesNotExist();
    }

    @Test
    void fileThatAnotherOneRotatesIsAppendedToAndNotRotatedTwice() throws IOException {
        LogFile file = new LogFile(path, 4, 2);
        Files.writeString(path, "1234567\n");
        try (FileChannel other = FileChannel.open(path, StandardOpenOption.WRITE);
                FileLock lock = other.lock()) {
            file.append("two");
        }
        assertThat(path).hasContent("1234567\ntwo");
        assertThat(folder.resolve("log.1")).doesNotExist();
    }

    @Test
    void linkAndWhatIsNoFileAreNotWrittenTo() throws IOException {
        LogFile file = new LogFile(path, 4, 2);
        Path other = Files.createFile(folder.resolve("other"));
        Files.createSymbolicLink(path, other);
        assertThatThrownBy(() -> file.append("x")).hasMessageContaining("no regular file");
        assertThat(other).isEmptyFile();
        assertThatThrownBy(() -> new LogFile(folder, 4, 2).append("x")).hasMessageContaining("no regular file");
    }

    @Test
    void missingDirectoryIsReported() {
        assertThatThrownBy(() -> new LogFile(folder.resolve("none/log"), 4, 2).append("x"))
                .isInstanceOf(NoSuchFileException.class);
    }
}
