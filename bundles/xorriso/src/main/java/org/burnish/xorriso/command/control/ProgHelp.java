package org.burnish.xorriso.command.control;

import java.util.List;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Prints the help of a program of another name. */
@Component(property = XorrisoCommand.COMMAND + "=prog_help")
public final class ProgHelp implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("text", "Call the program by this name and print the help.");
    }

    @Override
    public void run(Arguments arguments, Session session) {
        session.settings().set(Choices.PROGRAM, arguments.get(0));
        session.perform(List.of("-help"));
    }
}
