package org.burnish.xorriso.command.control;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Takes the wish for a line editor, of which there is none. */
@Component(property = XorrisoCommand.COMMAND + "=use_readline")
public final class UseReadline implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "on|off",
                "Whether lines of the dialog can be edited. They are read from standard input in both cases.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        if (arguments.onOff(0, "-use_readline")) {
            session.console()
                    .event(
                            Severity.NOTE,
                            "-use_readline: lines of the dialog are read from standard input as they are");
        }
    }
}
