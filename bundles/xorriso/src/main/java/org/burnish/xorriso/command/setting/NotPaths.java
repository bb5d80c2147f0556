package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DiskPath;
import org.burnish.xorriso.tree.DiskRules;
import org.osgi.service.component.annotations.Component;

/** Leaves files of the disk out by their paths. */
@Component(property = XorrisoCommand.COMMAND + "=not_paths")
public final class NotPaths implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.listOf("disk_path", "Leave files out, and what is below them, by paths that may be patterns.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        for (String path : arguments.list()) {
            DiskRules rules = session.settings().get(DiskRules.SETTING);
            session.settings()
                    .set(
                            DiskRules.SETTING,
                            rules.with(rules.exclusions().withPath(DiskPath.pattern(session, path, false))));
        }
    }
}
