package org.burnish.xorriso.command.control;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Sorts arguments; that is over when commands are performed. */
@Component(property = XorrisoCommand.COMMAND + "=x")
public final class Sorting implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.plain("Perform the arguments of the program in a sensible order, see -list_arg_sorting.");
    }

    @Override
    public void run(Arguments arguments, Session session) {
        session.console().event(Severity.NOTE, "-x has an effect among the arguments of the program only");
    }
}
