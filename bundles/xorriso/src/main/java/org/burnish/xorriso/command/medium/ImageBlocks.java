package org.burnish.xorriso.command.medium;

import java.io.IOException;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Says how large the pending session would be, by a number that programs read. Not a command of xorriso. */
@Component(property = XorrisoCommand.COMMAND + "=image_blocks")
public final class ImageBlocks implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.plain("Print how many blocks of 2048 bytes would be written, as a number alone.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        session.console().result(Long.toString(session.pendingBlocks()));
    }
}
