package org.burnish.xorriso.command.tree;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.FindExpression;
import org.osgi.service.component.annotations.Component;

/** Does something with the nodes that pass tests. */
@Component(property = XorrisoCommand.COMMAND + "=find")
public final class Find implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.listOf(
                "[iso_rr_path] [test] [-exec action]",
                "Perform an action on files below the given directory in the ISO image.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        FindExpression.parse(arguments.list()).perform(session);
    }
}
