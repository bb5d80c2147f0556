package org.burnish.xorriso.command.tree;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.Removal;
import org.osgi.service.component.annotations.Component;

/** Removes files. */
@Component(property = XorrisoCommand.COMMAND + "=rm")
public final class Rm implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.listOf("iso_rr_path", "Delete the given files from the ISO image.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        new Removal(session, Removal.Kind.FILES).remove(arguments.list());
    }
}
