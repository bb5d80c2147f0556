package org.burnish.xorriso.command.control;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Prints a line as a result and among the messages. */
@Component(property = XorrisoCommand.COMMAND + "=print_mark")
public final class PrintMark implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("text", "Print a text line to the result and to the info channel.");
    }

    @Override
    public void run(Arguments arguments, Session session) {
        session.console().result(arguments.get(0));
        session.console().info(arguments.get(0));
    }
}
