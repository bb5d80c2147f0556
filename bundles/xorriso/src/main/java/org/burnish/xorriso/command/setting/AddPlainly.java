package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.run.PlainWords;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses which words in the place of a command are files to add. */
@Component(property = XorrisoCommand.COMMAND + "=add_plainly")
public final class AddPlainly implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "none|unknown|dashed|any",
                "Whether words that are no commands are files to add: those without dash, all of them, or all words.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        session.settings().set(Choices.ADD_PLAINLY, ModeWord.of(PlainWords.class, arguments.get(0), "-add_plainly"));
    }
}
