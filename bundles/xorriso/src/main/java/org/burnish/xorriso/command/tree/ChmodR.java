package org.burnish.xorriso.command.tree;

import java.util.List;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.Chmodding;
import org.osgi.service.component.annotations.Component;

/** Changes permissions. */
@Component(property = XorrisoCommand.COMMAND + "=chmod_r")
public final class ChmodR implements XorrisoCommand {

    @Override
    public Usage usage() {
        return new Usage(
                List.of("mode"),
                "iso_rr_path",
                "Change the permissions of the given paths in the ISO image and of all below.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        new Chmodding(session, "-chmod_r", arguments.get(0), true).change(arguments.list());
    }
}
