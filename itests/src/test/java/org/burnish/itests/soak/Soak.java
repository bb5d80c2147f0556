package org.burnish.itests.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What the one who starts the tests says about the attacks. */
final class Soak {

    private Soak() {}

    /** How long each attack runs; empty in the build, where it has a fixed number of rounds, however long they take. */
    static Optional<Duration> time() {
        return Optional.ofNullable(Integer.getInteger("burnish.soak.seconds")).map(Duration::ofSeconds);
    }

    /** Where the chance begins: the same round of the same seed is the same attack. */
    static long seed() {
        return Long.getLong("burnish.soak.seed", 1);
    }

    /** Where an input that did not hold is kept. */
    static Path kept(String name) {
        Path folder = Path.of(System.getProperty("burnish.soak.kept", "target/soak"));
        try {
            return Files.createDirectories(folder).resolve(name).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
