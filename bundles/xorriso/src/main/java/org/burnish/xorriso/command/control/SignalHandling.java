package org.burnish.xorriso.command.control;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Says that drives are released when a signal ends the program. */
@Component(property = XorrisoCommand.COMMAND + "=signal_handling")
public final class SignalHandling implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("on", "Drives are released when a signal ends the program.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String mode = arguments.get(0);
        if (mode.matches("off|sig_dfl|sig_ign")) {
            throw ProblemException.failure("-signal_handling: '" + mode
                    + "' is not possible: drives are always released when a signal ends the program");
        }
        if (!mode.equals("on")) {
            throw ProblemException.failure("-signal_handling: unknown mode '" + mode + "'");
        }
    }
}
