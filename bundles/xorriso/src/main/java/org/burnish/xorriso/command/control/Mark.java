package org.burnish.xorriso.command.control;

import org.burnish.xorriso.run.DialogChoices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses what is printed before each line of the dialog is read. */
@Component(property = XorrisoCommand.COMMAND + "=mark")
public final class Mark implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("text", "Print a text each time when the next line of the dialog may come; empty for none.");
    }

    @Override
    public void run(Arguments arguments, Session session) {
        session.settings().set(DialogChoices.MARK, arguments.get(0));
    }
}
