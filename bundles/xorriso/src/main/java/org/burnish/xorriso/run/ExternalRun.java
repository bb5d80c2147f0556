package org.burnish.xorriso.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import org.burnish.xorriso.spi.Session;

/** Programs that commands start; what they print is among the messages. */
public final class ExternalRun {

    private ExternalRun() {}

    /** Runs one without input, and returns its exit value. */
    public static int of(ProcessBuilder builder, Session session) throws IOException {
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(session.console()::info);
        }
        return exit(process);
    }

    /** Waits for the end of one. */
    public static int exit(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("A program that was started was cancelled");
        }
    }
}
