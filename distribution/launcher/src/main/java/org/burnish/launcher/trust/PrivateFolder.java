package org.burnish.launcher.trust;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Folders which nobody but this user can enter, for as long as they are needed. */
public final class PrivateFolder {

    private static final FileVisitor<Path> DELETING = new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return deleted(file);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return deleted(file);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException e) {
            return deleted(directory);
        }

        private FileVisitResult deleted(Path path) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                // another thread may have put something there
            }
            return FileVisitResult.CONTINUE;
        }
    };

    private PrivateFolder() {}

    /**
     * Makes one where the system keeps temporary files, or elsewhere if others can replace files there. Whoever asks for it
     * deletes it.
     *
     * @throws IOException when there is no place; the message has the reasons
     */
    public static Path make() throws IOException {
        StringBuilder why = new StringBuilder();
        for (String place : new String[] {
            System.getProperty("java.io.tmpdir"), System.getenv("XDG_RUNTIME_DIR"), "/var/tmp", "/dev/shm"
        }) {
            if (place == null || place.isEmpty()) {
                continue;
            }
            try {
                Optional<String> objection = objection(Path.of(place));
                if (objection.isEmpty()) {
                    return Files.createTempDirectory(Path.of(place), "burnish");
                }
                why.append("; ").append(objection.get());
            } catch (IOException e) {
                why.append("; ").append(e);
            }
        }
        throw new IOException("There is no place for temporary files that others can't change" + why);
    }

    /** Where files have no owners and modes as Unix has them, the system gives each user a folder of the user's own. */
    private static Optional<String> objection(Path place) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("unix")
                ? Trust.objectionToShared(place)
                : Optional.empty();
    }

    /**
     * Deletes one with all that is in it.
     *
     * @return whether nothing is left
     */
    public static boolean delete(Path folder) {
        try {
            Files.walkFileTree(folder, DELETING);
        } catch (IOException e) {
            // what vanished meanwhile is no loss, and the answer tells the rest
        }
        return !Files.exists(folder);
    }
}
