package org.burnish.xorriso.spi;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/** A command, registered as a service with the property {@link #COMMAND}. Stateless: one object serves all sessions. */
@ConsumerType
public interface XorrisoCommand {

    /** Service property (String, or several): the names without dashes, such as {@code toc}. */
    String COMMAND = "command";

    /** How it is used. */
    Usage usage();

    /** Whether it is also performed before all others, because it decides how their problems are judged. */
    default boolean early() {
        return false;
    }

    /**
     * Performs it.
     *
     * @throws ProblemException what is wrong, in words
     * @throws IOException what a drive, an image or a file answered; it counts as FAILURE
     */
    void run(Arguments arguments, Session session) throws ProblemException, IOException;
}
