package org.burnish.recorder.internal.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A directory of the user that forbids writing, which is permitted until it is closed. */
final class OpenedDirectory implements Closeable {

    private static final int OWNER = 0700;

    private final Path directory;
    private final int before;

    private OpenedDirectory(Path directory, int before) {
        this.directory = directory;
        this.before = before;
    }

    /** Permits it where that is wanted, needed and possible; null where it is not. */
    static @Nullable OpenedDirectory open(@Nullable Path directory, boolean wanted) {
        if (!wanted || directory == null || !Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        try {
            int mode = DiskStat.of(directory).attributes().permissions();
            if ((mode & OWNER) == OWNER) {
                return null;
            }
            Files.setAttribute(directory, "unix:mode", mode | OWNER, LinkOption.NOFOLLOW_LINKS);
            return new OpenedDirectory(directory, mode);
        } catch (IOException | UnsupportedOperationException e) {
            // it is another's: what is to be written there fails, and says so
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        Files.setAttribute(directory, "unix:mode", before);
    }
}
