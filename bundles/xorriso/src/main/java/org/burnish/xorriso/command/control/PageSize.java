package org.burnish.xorriso.command.control;

import org.burnish.xorriso.run.DialogChoices;
import org.burnish.xorriso.run.Page;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses after how many lines results wait at a terminal. */
@Component(property = XorrisoCommand.COMMAND + "=page")
public final class PageSize implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "length",
                "width",
                "In the dialog at a terminal, wait after so many lines of results; 0 for no waiting.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        if (!arguments.get(0).matches("\\d{1,6}") || !arguments.get(1).matches("\\d{1,6}")) {
            throw ProblemException.failure(
                    "-page: '" + arguments.get(0) + "' and '" + arguments.get(1) + "' are no numbers");
        }
        int width = Math.max(1, Integer.parseInt(arguments.get(1)));
        session.settings().set(DialogChoices.PAGE, new Page(Integer.parseInt(arguments.get(0)), width));
    }
}
