package org.burnish.xorriso.command.control;

import java.io.IOException;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Writes pending changes. */
@Component(property = XorrisoCommand.COMMAND + "=commit")
public final class Commit implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.plain("Perform the write operation if changes are pending.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        session.commit();
    }
}
