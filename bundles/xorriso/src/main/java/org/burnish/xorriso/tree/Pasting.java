package org.burnish.xorriso.tree;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.SlicedContent;
import org.burnish.xorriso.run.Notices;
import org.burnish.xorriso.run.Problems;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.text.ByteCount;
import org.jspecify.annotations.Nullable;

/** Writes contents of the image into files on disk that may be there already. */
public final class Pasting {

    private static final int BUFFER = 256 * 1024;

    private final Session session;

    public Pasting(Session session) {
        this.session = session;
    }

    /** A number of bytes. */
    public static long bytes(String word, String command) throws ProblemException {
        return ByteCount.parse(word)
                .orElseThrow(() -> ProblemException.failure(
                        command + ": '" + word + "' is no number of bytes", "Use such as 2047m or 4096"));
    }

    /** The file at a path. */
    public static FileNode file(Session session, String path, String command) throws ProblemException {
        @Nullable ImageNode node = session.tree().find(path);
        if (node == null) {
            throw ProblemException.failure("Cannot find path '" + path + "' in loaded ISO image");
        }
        Optional<FileNode> joined = SplitFile.joined(node);
        if (joined.isPresent()) {
            return joined.get();
        }
        if (node instanceof FileNode file) {
            return file;
        }
        throw ProblemException.failure(command + ": ISO file '" + path + "' is not a data file");
    }

    /** Writes content into a file from a byte on, and no more than so many bytes. */
    public void paste(FileNode file, Path target, long offset, long most) throws ProblemException {
        FileContent content = new SlicedContent(file.content(), 0, most);
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            channel.position(offset);
            copy(content, channel);
        } catch (IOException e) {
            throw ProblemException.failure(
                    "Cannot write content of '" + file.path() + "' to '" + target + "' : " + Problems.text(e));
        }
        new Notices(session.console(), "files restored").total(1);
    }

    /** Writes all of a content. */
    static void copy(FileContent content, WritableByteChannel target) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        long copied = 0;
        try (ReadableByteChannel source = content.open()) {
            while (source.read(buffer.clear()) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    copied += target.write(buffer);
                }
            }
        }
        if (copied != content.size()) {
            throw new IOException("only " + copied + " of " + content.size() + " bytes could be read");
        }
    }
}
