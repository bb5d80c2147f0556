package org.burnish.verifier.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import org.burnish.image.FileContent;

/** Compares the bytes of contents with those of files on disk. */
final class ContentComparer {

    /** The result when nothing differs. */
    static final long SAME = -1;

    /** The image's side can't be read. */
    static final class ImageUnreadable extends IOException {
        private static final long serialVersionUID = 1L;

        ImageUnreadable(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private final ByteBuffer ours = ByteBuffer.allocateDirect(Blocks.CHUNK);
    private final ByteBuffer theirs = ByteBuffer.allocateDirect(Blocks.CHUNK);
    private final Reporter reporter;

    ContentComparer(Reporter reporter) {
        this.reporter = reporter;
    }

    /** The offset of the first byte that differs, or {@link #SAME}; a missing byte differs, too. */
    long firstDifference(FileContent content, Path disk) throws IOException {
        return firstDifference(open(content), disk);
    }

    /** The same for a content that is that of a file on disk, too: the medium is not read again. */
    long firstDifference(Path same, Path disk) throws IOException {
        return firstDifference(FileChannel.open(same), disk);
    }

    private long firstDifference(ReadableByteChannel content, Path disk) throws IOException {
        try (ReadableByteChannel image = content;
                FileChannel file = FileChannel.open(disk)) {
            long offset = 0;
            while (true) {
                fillFromImage(image);
                fill(file, theirs);
                int at = ours.mismatch(theirs);
                if (at >= 0) {
                    return offset + at;
                }
                if (!ours.hasRemaining()) {
                    return SAME;
                }
                offset += ours.remaining();
                reporter.read(ours.remaining());
            }
        }
    }

    private static ReadableByteChannel open(FileContent content) throws ImageUnreadable {
        try {
            return content.open();
        } catch (IOException unreadable) {
            throw new ImageUnreadable(unreadable);
        }
    }

    private void fillFromImage(ReadableByteChannel image) throws ImageUnreadable {
        try {
            fill(image, ours);
        } catch (IOException unreadable) {
            throw new ImageUnreadable(unreadable);
        }
    }

    private static void fill(ReadableByteChannel channel, ByteBuffer buffer) throws IOException {
        buffer.clear();
        int got = 0;
        while (buffer.hasRemaining() && got >= 0) {
            got = channel.read(buffer);
        }
        buffer.flip();
    }
}
