package org.burnish.xorriso.command.control;

import org.burnish.xorriso.run.Thresholds;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Sets from which severity on an event ends the run. */
@Component(property = XorrisoCommand.COMMAND + "=abort_on")
public final class AbortOn implements XorrisoCommand {
    @Override
    public boolean early() {
        return true;
    }

    @Override
    public Usage usage() {
        return Usage.of("severity", "Set the threshold for events to abort the program.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        session.settings().set(Thresholds.ABORT_ON, arguments.severity(0, "-abort_on"));
    }
}
