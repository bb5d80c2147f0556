package org.burnish.xorriso.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The command line of another program, in the words of this language; {@code -as} performs them. Registered as a service with
 * the property {@link #NAME}. Stateless.
 */
@ConsumerType
public interface Personality {

    /** Service property (String, or several): the names of the program, such as {@code mkisofs}. */
    String NAME = "personality";

    /**
     * The commands that do what the other program would do.
     *
     * @param words its arguments
     * @param console hears of words that are understood and have no effect
     * @return the words of commands, with their dashes and the ends of their lists
     * @throws ProblemException when it does not understand a word; nothing was done then
     */
    List<String> commands(List<String> words, Console console) throws ProblemException;
}
