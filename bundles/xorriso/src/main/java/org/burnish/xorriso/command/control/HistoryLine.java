package org.burnish.xorriso.command.control;

import org.burnish.xorriso.run.DialogChoices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Puts a line into the history. */
@Component(property = XorrisoCommand.COMMAND + "=history")
public final class HistoryLine implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("textline", "Put a line into the history that -status long_history shows.");
    }

    @Override
    public void run(Arguments arguments, Session session) {
        session.settings()
                .set(
                        DialogChoices.HISTORY,
                        session.settings().get(DialogChoices.HISTORY).with(arguments.get(0)));
    }
}
