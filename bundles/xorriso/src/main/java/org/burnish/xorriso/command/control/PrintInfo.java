package org.burnish.xorriso.command.control;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Prints a line among the messages. */
@Component(property = XorrisoCommand.COMMAND + "=print_info")
public final class PrintInfo implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("text", "Print a text line to the info channel.");
    }

    @Override
    public void run(Arguments arguments, Session session) {
        session.console().info(arguments.get(0));
    }
}
