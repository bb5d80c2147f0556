package org.burnish.xorriso.command.tree;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.SpaceListing;
import org.osgi.service.component.annotations.Component;

/** Lists how much files of the image take, without what is below them. */
@Component(property = XorrisoCommand.COMMAND + "=dus")
public final class Dus implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.listOf("iso_rr_pattern", "List the size of directories and files of the ISO image, in KiB.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        new SpaceListing(session, false).list(arguments.list());
    }
}
