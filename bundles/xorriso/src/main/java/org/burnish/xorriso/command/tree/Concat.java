package org.burnish.xorriso.command.tree;

import java.io.IOException;
import java.util.List;
import org.burnish.xorriso.filter.FilterList;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.Concatenation;
import org.burnish.xorriso.tree.DiskPath;
import org.osgi.service.component.annotations.Component;

/** Copies contents of files one behind the other. */
@Component(property = XorrisoCommand.COMMAND + "=concat")
public final class Concat implements XorrisoCommand {

    @Override
    public Usage usage() {
        return new Usage(
                List.of("overwrite|append|pipe"),
                "target|lim prog [arg...] lim, then iso_rr_path",
                "Copy the contents of files of the ISO image one behind the other into a file, to - for standard output, or to a program.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        String mode = arguments.get(0);
        if (!session.settings().get(CommonSettings.OSIRROX)) {
            throw ProblemException.failure(
                    "-concat: image content copies are not enabled by option -osirrox",
                    "Give -osirrox on before -concat");
        }
        if (!mode.matches("overwrite|append|pipe")) {
            throw ProblemException.failure(
                    "-concat: Unknown mode '" + mode + "'. Known modes: overwrite, append, pipe");
        }
        if (arguments.list().isEmpty()) {
            throw ProblemException.failure("-concat: not enough arguments");
        }
        Concatenation copy = new Concatenation(session);
        List<String> words = arguments.list();
        String target = words.get(0);
        List<String> rest = words.subList(1, words.size());
        if (mode.equals("pipe")) {
            FilterList.requireOpen(session, "-concat pipe");
            int end = rest.indexOf(target);
            if (end < 1) {
                throw ProblemException.failure("-concat: the arguments of the program have no end '" + target + "'");
            }
            copy.toProgram(rest.subList(0, end), rest.subList(end + 1, rest.size()));
        } else if (target.equals("-")) {
            copy.toResults(rest);
        } else {
            copy.toFile(DiskPath.of(session, target), mode.equals("append"), rest);
        }
    }
}
