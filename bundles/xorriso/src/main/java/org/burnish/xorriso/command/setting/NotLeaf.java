package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DiskRules;
import org.osgi.service.component.annotations.Component;

/** Leaves files of the disk out by their last names. */
@Component(property = XorrisoCommand.COMMAND + "=not_leaf")
public final class NotLeaf implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("pattern", "Leave files out whose last names match; an empty pattern is ignored.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        if (!arguments.get(0).isEmpty()) {
            DiskRules rules = session.settings().get(DiskRules.SETTING);
            session.settings()
                    .set(DiskRules.SETTING, rules.with(rules.exclusions().withLeaf(arguments.get(0))));
        }
    }
}
