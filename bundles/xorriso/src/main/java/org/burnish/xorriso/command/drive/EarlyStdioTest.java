package org.burnish.xorriso.command.drive;

import java.util.Set;
import org.burnish.xorriso.run.DriveChoices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Takes a mode of looking at files: the system is asked in any case whether a file may be written. */
@Component(property = XorrisoCommand.COMMAND + "=early_stdio_test")
public final class EarlyStdioTest implements XorrisoCommand {

    private static final Set<String> MODES = Set.of("on", "off", "appendable_wo");

    @Override
    public Usage usage() {
        return Usage.of(
                "\"on\"|\"appendable_wo\"|\"off\"",
                "Whether files are tested for the right to write when they are acquired. They always are here, so that the mode has no effect.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String mode = arguments.get(0);
        if (!MODES.contains(mode)) {
            throw ProblemException.sorry(
                    "-early_stdio_test: unknown mode '" + mode + "'", "Modes are on, off and appendable_wo");
        }
        if (mode.equals("appendable_wo")) {
            session.console()
                    .event(
                            Severity.NOTE,
                            "-early_stdio_test: a file that can't be read is never taken for one that can be appended to");
        }
        session.settings().set(DriveChoices.EARLY_TEST, mode);
    }
}
