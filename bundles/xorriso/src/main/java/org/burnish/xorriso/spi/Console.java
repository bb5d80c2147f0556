package org.burnish.xorriso.spi;

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
}
