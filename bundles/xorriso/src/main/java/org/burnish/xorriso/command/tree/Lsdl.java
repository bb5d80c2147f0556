package org.burnish.xorriso.command.tree;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.Listing;
import org.osgi.service.component.annotations.Component;

/** Lists attributes and names, directories as themselves. */
@Component(property = XorrisoCommand.COMMAND + "=lsdl")
public final class Lsdl implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.listOf("pattern", "Like -lsd but also tell some file attributes.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        new Listing(session, false, true).list(arguments.list());
    }
}
