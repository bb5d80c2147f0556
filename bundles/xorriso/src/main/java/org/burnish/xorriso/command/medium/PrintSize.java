package org.burnish.xorriso.command.medium;

import java.io.IOException;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Says how large the pending session would be. */
@Component(property = XorrisoCommand.COMMAND + "=print_size")
public final class PrintSize implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.plain("Print how many blocks of 2048 bytes would be written.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        session.console().result("Image size   : " + session.pendingBlocks() + "s");
    }
}
