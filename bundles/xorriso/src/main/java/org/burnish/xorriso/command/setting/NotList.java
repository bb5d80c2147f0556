package org.burnish.xorriso.command.setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.xorriso.run.Problems;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DiskRules;
import org.osgi.service.component.annotations.Component;

/** Leaves files of the disk out that a file names. */
@Component(property = XorrisoCommand.COMMAND + "=not_list")
public final class NotList implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "disk_path",
                "Leave files out that a file names, a line each: paths have a slash, others are last names.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        Path list = Path.of(arguments.get(0));
        try {
            for (String line : Files.readAllLines(list)) {
                add(line, session);
            }
        } catch (IOException e) {
            throw ProblemException.failure("-not_list: the list '" + list + "' can't be read: " + Problems.text(e));
        }
    }

    private static void add(String line, Session session) {
        if (!line.isEmpty()) {
            DiskRules rules = session.settings().get(DiskRules.SETTING);
            session.settings()
                    .set(DiskRules.SETTING, rules.with(rules.exclusions().withAny(line)));
        }
    }
}
