package org.burnish.itests.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What the one who starts the tests says about the attacks. */
final class Soak {

    private Soak() {}

    /** How long each attack runs. */
    static Duration time(int usualSeconds) {
        return Duration.ofSeconds(Integer.getInteger("burnish.soak.seconds", usualSeconds));
    }

    /** How many rounds an attack has: a fixed number, unless it is told how long it runs. */
    static int rounds(int usual) {
        return Integer.getInteger("burnish.soak.seconds") == null ? usual : Integer.MAX_VALUE;
    }

    /** Where the chance begins; the same seed draws the same attacks. */
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
