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
        return Usage.of("address", "Set output drive; \"-\" is standard output.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        String address = arguments.get(0);
        if (StreamAddress.isStream(address)) {
            session.produce(StreamAddress.output(address, session.console()));
        } else {
            session.acquire(Session.Role.OUTDEV, address);
        }
    }
}
