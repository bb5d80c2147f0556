package org.burnish.xorriso.command.drive;

import java.io.IOException;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Opens a drive for input. */
@Component(property = XorrisoCommand.COMMAND + "=indev")
public final class Indev implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("address", "Set input drive and load the ISO image that is there.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        session.acquire(Session.Role.INDEV, arguments.get(0));
    }
}
