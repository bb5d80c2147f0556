package org.burnish.xorriso.command.control;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Prints a line as a result. */
@Component(property = XorrisoCommand.COMMAND + "=print")
public final class Print implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("text", "Print a text line to the result channel.");
    }

    @Override
    public void run(Arguments arguments, Session session) {
        session.console().result(arguments.get(0));
    }
}
