package org.burnish.xorriso.spi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Files whose lines are performed without being named: nobody but the user and the administrator may have written them. */
public final class StartUpFile {

    private static final int OTHERS_WRITE = 0022;

    private StartUpFile() {}

    /**
     * Why somebody else may have written a file, as the end of a sentence; empty if nobody can have.
     *
     * @throws UnsupportedOperationException where files have no owners and modes as Unix has them
     */
    public static Optional<String> objection(Path file) throws IOException {
        int owner = number(file, "unix:uid");
        if (owner != 0 && owner != number(Path.of("/proc/self"), "unix:uid")) {
            return Optional.of("it belongs to another user");
        }
        return (number(file, "unix:mode") & OTHERS_WRITE) == 0
                ? Optional.empty()
                : Optional.of("others than its owner may write it. Take that right away by chmod go-w");
    }

    private static int number(Path file, String attribute) throws IOException {
        return ((Number) Files.getAttribute(file, attribute)).intValue();
    }
}
