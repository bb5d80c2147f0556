package org.burnish.xorriso.command.control;

import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses the word that ends lists. */
@Component(property = XorrisoCommand.COMMAND + "=list_delimiter")
public final class ListDelimiter implements XorrisoCommand {

    private static final int LONGEST = 80;

    @Override
    public Usage usage() {
        return Usage.of("word", "Let lists of arguments end by this word in place of --.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String word = arguments.get(0);
        if (word.isEmpty() || word.length() > LONGEST || word.matches("(?s).*['\"].*")) {
            throw ProblemException.failure(
                    "-list_delimiter: '" + word + "' cannot end lists",
                    "Use a word of up to 80 characters without quotation marks");
        }
        session.settings().set(Choices.LIST_DELIMITER, word);
    }
}
