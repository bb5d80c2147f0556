package org.burnish.xorriso.command.control;

import java.util.ArrayList;
import java.util.List;
import org.burnish.xorriso.run.DialogChoices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.NodeText;
import org.burnish.xorriso.tree.StatusLines;
import org.osgi.service.component.annotations.Component;

/** Prints settings as commands. */
@Component(property = XorrisoCommand.COMMAND + "=status")
public final class Status implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "short|long|long_history|-filter",
                "Print settings as commands: those that were changed, all that have a line, or those that begin with a text.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String mode = arguments.get(0);
        boolean filter = mode.startsWith("-");
        if (!filter && !mode.matches("short|long|long_history")) {
            throw ProblemException.sorry("-status: unknown mode '" + mode + "'", "Modes are short, long, long_history");
        }
        List<String> lines = new ArrayList<>(new StatusLines(session).lines(!mode.equals("short")));
        if (filter || mode.equals("long_history")) {
            session.settings()
                    .get(DialogChoices.HISTORY)
                    .last()
                    .forEach(line -> lines.add("-history " + NodeText.quoted(line)));
        }
        lines.stream().filter(line -> !filter || line.startsWith(mode)).forEach(session.console()::result);
    }
}
