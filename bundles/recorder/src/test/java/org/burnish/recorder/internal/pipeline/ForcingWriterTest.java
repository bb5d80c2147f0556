package org.burnish.recorder.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.burnish.media.MediaListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a file is forced shows where it is gone: then it can't be. */
class ForcingWriterTest {

    private static final int BLOCK = 2048;

    @TempDir
    Path folder;

    private final FakeWriter fake = new FakeWriter();
    private Path file;

    @BeforeEach
    void makeFile() throws IOException {
        file = Files.createFile(folder.resolve("image"));
    }

    private static ByteBuffer blocks(int count) {
        return ByteBuffer.allocateDirect(count * BLOCK);
    }

    @Test
    void fileIsForcedAfterSoManyBytesAndAtTheEnd() throws IOException {
        ForcingWriter writer = new ForcingWriter(fake, file, 4 * BLOCK);
        writer.write(blocks(4));
        Files.delete(file);
        writer.write(blocks(3));
        assertThatThrownBy(() -> writer.write(blocks(1))).isInstanceOf(NoSuchFileException.class);
        assertThat(fake.written()).isEqualTo(8);
        assertThatThrownBy(() -> writer.finish(new MediaListener() {})).isInstanceOf(NoSuchFileException.class);
        assertThat(fake.calls).containsExactly("finish");
    }
}
