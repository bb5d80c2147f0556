package org.burnish.xorriso.command.control;

import java.io.IOException;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Throws pending changes away. */
@Component(property = XorrisoCommand.COMMAND + "=rollback")
public final class Rollback implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.plain("Discard the manipulated ISO image and reload it.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        session.rollback();
    }
}
