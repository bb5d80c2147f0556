package org.burnish.xorriso.command.control;

import org.burnish.xorriso.run.Thresholds;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Sets from which severity on the exit value is not 0. */
@Component(property = XorrisoCommand.COMMAND + "=return_with")
public final class ReturnWith implements XorrisoCommand {
    @Override
    public boolean early() {
        return true;
    }

    @Override
    public Usage usage() {
        return Usage.of("severity", "exit_value", "Set the threshold for events to return exit_value at the end.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        Severity severity = arguments.severity(0, "-return_with");
        String value = arguments.get(1);
        if (!value.matches("0|3[2-9]|[45]\\d|6[0-3]")) {
            throw ProblemException.failure("-return_with: Not an allowed exit_value. Use 0, or 32 to 63.");
        }
        session.settings().set(Thresholds.RETURN_WITH, new Thresholds.ReturnWith(severity, Integer.parseInt(value)));
    }
}
