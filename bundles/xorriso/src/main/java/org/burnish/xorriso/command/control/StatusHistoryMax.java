package org.burnish.xorriso.command.control;

import org.burnish.xorriso.run.DialogChoices;
import org.burnish.xorriso.run.History;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses how many lines of the history are shown. */
@Component(property = XorrisoCommand.COMMAND + "=status_history_max")
public final class StatusHistoryMax implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("number", "Show so many lines of the history at most.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        if (!arguments.get(0).matches("\\d{1,9}")) {
            throw ProblemException.failure("-status_history_max: '" + arguments.get(0) + "' is no number");
        }
        History history = session.settings().get(DialogChoices.HISTORY);
        session.settings().set(DialogChoices.HISTORY, new History(history.lines(), Integer.parseInt(arguments.get(0))));
    }
}
