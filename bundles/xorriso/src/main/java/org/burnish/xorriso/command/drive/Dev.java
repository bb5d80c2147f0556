package org.burnish.xorriso.command.drive;

import java.io.IOException;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Opens a drive for input and output. */
@Component(property = XorrisoCommand.COMMAND + "=dev")
public final class Dev implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("address", "Set input and output drive and load the ISO image that is there.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        session.acquire(Session.Role.DEV, arguments.get(0));
    }
}
