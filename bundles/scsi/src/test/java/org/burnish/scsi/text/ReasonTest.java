package org.burnish.scsi.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void exceptionOfAFileSaysWhatHappenedAndToWhat() {
        assertThat(Reason.withPath(new NoSuchFileException("/a"))).isEqualTo("'/a' : No such file or directory");
        assertThat(Reason.withPath(new AccessDeniedException("/a"))).isEqualTo("'/a' : Permission denied");
        assertThat(Reason.withPath(new FileAlreadyExistsException("/a"))).isEqualTo("'/a' : File exists");
        assertThat(Reason.withPath(new DirectoryNotEmptyException("/a"))).isEqualTo("'/a' : Directory not empty");
        assertThat(Reason.withPath(new NotDirectoryException("/a"))).isEqualTo("'/a' : Not a directory");
        assertThat(Reason.withPath(new FileSystemException("/a", null, "No space left on device")))
                .isEqualTo("'/a' : No space left on device");
        assertThat(Reason.withPath(new FileSystemException("/a", "/b", "Invalid cross-device link")))
                .isEqualTo("'/a' -> '/b' : Invalid cross-device link");
    }

    @Test
    void whoNamesTheFileGetsTheReasonAlone() {
        assertThat(Reason.of(new AccessDeniedException("/a"))).isEqualTo("Permission denied");
        assertThat(Reason.of(new NoSuchFileException("/a", null, "it cannot be added")))
                .isEqualTo("it cannot be added");
    }

    @Test
    void messageThatIsThereIsKeptAndAClassIsNamedOnlyWhereThereIsNone() {
        assertThat(Reason.of(new IOException("a directory is there"))).isEqualTo("a directory is there");
        assertThat(Reason.of(new UncheckedIOException(new AccessDeniedException("/a"))))
                .isEqualTo("Permission denied");
        assertThat(Reason.of(new EOFException())).isEqualTo("it ends too early");
        assertThat(Reason.of(new IllegalStateException()))
                .isEqualTo("no reason is known (java.lang.IllegalStateException)");
    }

    @Test
    void bytesThatAreNoTextAreNotWordedByTheirLength() {
        CharacterCodingException wrong = null;
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(new byte[] {(byte) 0xFF}));
        } catch (CharacterCodingException e) {
            wrong = e;
        }
        assertThat(wrong).hasMessage("Input length = 1");
        assertThat(Reason.of(wrong)).isEqualTo("it is no text in the character set that is expected of it");
    }

    @Test
    void pathThatCannotBeOneIsNamed() {
        Throwable wrong = catchThrowable(() -> Path.of("a\0b"));
        assertThat(wrong).isNotNull();
        assertThat(Reason.of((Exception) wrong)).contains("cannot be a path");
    }
}
