package org.burnish.xorriso.command.setting;

import java.util.List;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DiskPath;
import org.burnish.xorriso.tree.DiskRules;
import org.burnish.xorriso.tree.ListFile;
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
        add(arguments.get(0), ListFile.lines(arguments.get(0), session), session);
    }

    /** Leaves out what a list names. */
    static void add(String list, List<String> words, Session session) {
        for (String word : words) {
            DiskRules rules = session.settings().get(DiskRules.SETTING);
            session.settings()
                    .set(
                            DiskRules.SETTING,
                            rules.with(rules.exclusions().withAny(DiskPath.pattern(session, word, true))));
        }
        session.console().info("Added " + words.size() + " exclusion list items from file '" + list + "'");
    }
}
