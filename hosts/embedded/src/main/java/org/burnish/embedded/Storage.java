package org.burnish.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder where the framework keeps its bundles as long as it runs. */
record Storage(Path folder) {

    static Storage make() throws IOException {
        try {
            return new Storage(Files.createTempDirectory("burnish"));
        } catch (IOException e) {
            throw new IOException(
                    "There is no place for temporary files: " + e.getMessage()
                            + ". Name a folder that can be written with -Djava.io.tmpdir=FOLDER.",
                    e);
        }
    }

    /** What can't be deleted is left: it does no harm, and belongs to a folder that systems clear. */
    void delete() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
