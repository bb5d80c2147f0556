package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.util.List;

/** Runs small programs of the system, for what Java has no calls for. */
final class SystemProgram {

    private SystemProgram() {}

    /**
     * Runs a program to its end, with messages in English.
     *
     * @throws IOException when it can't be started, or fails: the message is what the program printed
     */
    static void run(String name, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset()).strip();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(printed);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + name);
        }
    }
}
