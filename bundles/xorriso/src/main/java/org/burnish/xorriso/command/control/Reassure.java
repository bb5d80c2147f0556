package org.burnish.xorriso.command.control;

import java.util.Map;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.Reassurance.Mode;
import org.osgi.service.component.annotations.Component;

/** Chooses whether the user of a dialog is asked before files are removed or replaced, and before what can't be undone. */
@Component(property = XorrisoCommand.COMMAND + "=reassure")
public final class Reassure implements XorrisoCommand {

    private static final Map<String, Mode> MODES = Map.of("on", Mode.ON, "tree", Mode.TREE, "off", Mode.OFF);

    @Override
    public Usage usage() {
        return Usage.of("\"on\"|\"tree\"|\"off\"", "Ask in the dialog before files are removed and media are changed.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        Mode mode = MODES.get(arguments.get(0));
        if (mode == null) {
            throw ProblemException.sorry(
                    "-reassure: unknown mode '" + arguments.get(0) + "'", "Modes are on, tree and off");
        }
        session.settings().set(Choices.REASSURE, mode);
    }
}
