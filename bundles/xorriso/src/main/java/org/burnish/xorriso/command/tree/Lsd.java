package org.burnish.xorriso.command.tree;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.Listing;
import org.osgi.service.component.annotations.Component;

/** Lists names, directories as themselves. */
@Component(property = XorrisoCommand.COMMAND + "=lsd")
public final class Lsd implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.listOf("pattern", "Like -ls but list directories as single items.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        new Listing(session, false, false).list(arguments.list());
    }
}
