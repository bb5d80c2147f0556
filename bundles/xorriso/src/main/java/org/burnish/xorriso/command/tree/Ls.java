package org.burnish.xorriso.command.tree;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.Listing;
import org.osgi.service.component.annotations.Component;

/** Lists names. */
@Component(property = XorrisoCommand.COMMAND + "=ls")
public final class Ls implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.listOf("pattern", "List files of the ISO image, directories by their content.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        new Listing(session, true, false).list(arguments.list());
    }
}
