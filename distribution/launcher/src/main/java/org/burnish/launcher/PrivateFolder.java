package org.burnish.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder for this run, which nobody else can enter; it is deleted at the end. */
final class PrivateFolder {

    private PrivateFolder() {}

    /** Makes one where the system keeps temporary files, or elsewhere if others can replace files there. */
    static Path make() {
        StringBuilder why = new StringBuilder();
        for (String place : new String[] {
            System.getProperty("java.io.tmpdir"), System.getenv("XDG_RUNTIME_DIR"), "/var/tmp", "/dev/shm"
        }) {
            if (place == null || place.isEmpty()) {
                continue;
            }
            try {
                Optional<String> objection = Trust.objectionToShared(Path.of(place));
                if (objection.isEmpty()) {
                    Path folder = Files.createTempDirectory(Path.of(place), "burnish");
                    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                    return folder;
                }
                why.append("; ").append(objection.get());
            } catch (IOException e) {
                why.append("; ").append(e);
            }
        }
        throw new StartException("There is no place for temporary files that others can't change" + why
                + ". Name one with BURNISH_CACHE");
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            System.err.println("burnish : NOTE : " + folder + " could not be deleted: " + e);
        }
    }
}
