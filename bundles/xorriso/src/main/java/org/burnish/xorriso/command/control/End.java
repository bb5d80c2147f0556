package org.burnish.xorriso.command.control;

import java.io.IOException;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Ends the run after writing what is pending. */
@Component(property = XorrisoCommand.COMMAND + "=end")
public final class End implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.plain("End program. Write pending changes.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        session.end(true);
    }
}
