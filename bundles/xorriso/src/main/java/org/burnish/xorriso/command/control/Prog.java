package org.burnish.xorriso.command.control;

import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses what the program is called in its help. */
@Component(property = XorrisoCommand.COMMAND + "=prog")
public final class Prog implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("text", "Call the program by this name in the help.");
    }

    @Override
    public void run(Arguments arguments, Session session) {
        session.settings().set(Choices.PROGRAM, arguments.get(0));
    }
}
