package org.burnish.recorder.internal.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of bounded size for what is read ahead of slow drives; nobody else sees it, and it is gone when it is closed. */
final class SpillFile implements Closeable {

    private final FileChannel channel;
    private final int slots;
    private long end;

    private SpillFile(FileChannel channel, int slots) {
        this.channel = channel;
        this.slots = slots;
    }

    /**
     * Makes an empty one.
     *
     * @throws IOException when there can be no file in the folder
     */
    static SpillFile in(Path folder, int slots) throws IOException {
        Path file = Files.createTempFile(folder, "burnish", ".ahead");
        return new SpillFile(
                FileChannel.open(
                        file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE),
                slots);
    }

    /** How many buffers it holds at most. */
    int slots() {
        return slots;
    }

    /**
     * Room for one more buffer. It is written once before it is mapped: a file system without room says so then, where it would end the
     * process later.
     */
    ByteBuffer next(int bytes) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocate(bytes);
        while (zeros.hasRemaining()) {
            channel.write(zeros, end + zeros.position());
        }
        ByteBuffer mapped = channel.map(MapMode.READ_WRITE, end, bytes);
        end += bytes;
        return mapped;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
