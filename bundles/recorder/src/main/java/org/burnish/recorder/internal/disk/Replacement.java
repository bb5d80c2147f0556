package org.burnish.recorder.internal.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** A new file beside the one that it shall replace; it takes its place at {@link #commit} or vanishes. */
final class Replacement implements Closeable {

    private final Path place;
    private final Path path;
    private boolean committed;

    Replacement(Path place) {
        this.place = place;
        path = place.resolveSibling(".burnish-" + UUID.randomUUID());
    }

    /** Where the new file is made; nothing is there yet. */
    Path path() {
        return path;
    }

    /** Renames the new file, in place of whatever file or link is there. */
    void commit() throws IOException {
        Files.move(path, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        committed = true;
    }

    @Override
    public void close() throws IOException {
        if (!committed) {
            Files.deleteIfExists(path);
        }
    }
}
