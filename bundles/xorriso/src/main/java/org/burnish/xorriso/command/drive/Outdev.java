package org.burnish.xorriso.command.drive;

import java.io.IOException;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Opens a drive for output. */
@Component(property = XorrisoCommand.COMMAND + "=outdev")
public final class Outdev implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("address", "Set output drive.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        session.acquire(Session.Role.OUTDEV, arguments.get(0));
    }
}
