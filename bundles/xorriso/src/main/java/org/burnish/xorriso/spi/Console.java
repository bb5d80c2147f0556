package org.burnish.xorriso.spi;

import java.io.IOException;
import java.io.OutputStream;
import org.burnish.recorder.ImageOutput;
import org.osgi.annotation.versioning.ProviderType;

/** Where results and messages go. Safe for use by several threads. */
@ProviderType
public interface Console {

    /** A line of what was asked for: on standard output, always. */
    void result(String line);

    /**
     * Standard output for an image; from now on results go where messages go.
     *
     * @throws ProblemException when that is a terminal
     */
    ImageOutput standardOutput() throws ProblemException;

    /** A line about what is going on: among the messages, unless {@code -report_about} is above NOTE. */
    void info(String line);

    /** An event: shown as {@code xorriso : NOTE : text} if it is grave enough, and remembered for the exit value. */
    void event(Severity severity, String text);

    /**
     * Copies what is printed into a file from now on.
     *
     * @param channel {@code R} for results, {@code I} for messages, {@code M} for marks, {@code .} for all
     * @param path the file, which is appended to; empty to end it
     */
    default void copyTo(char channel, String path) throws IOException {
        throw new IOException("What is printed here goes to no file: '" + path + "'");
    }

    /** Standard output for bytes between results. It is not closed. */
    default OutputStream bytes() throws IOException {
        throw new IOException("Bytes do not go to these results");
    }
}
