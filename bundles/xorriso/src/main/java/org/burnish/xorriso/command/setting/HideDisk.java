package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DiskPath;
import org.burnish.xorriso.tree.DiskRules;
import org.burnish.xorriso.tree.HideState;
import org.osgi.service.component.annotations.Component;

/** Hides files that will be added from trees of the image. Not a command of xorriso, whose -as mkisofs -hide does this. */
@Component(property = XorrisoCommand.COMMAND + "=hide_disk")
public final class HideDisk implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "hide_state",
                "disk_pattern",
                "Like -hide for files that are added after this, by their paths or last names on disk.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        HideState state = HideState.of(arguments.get(0), "-hide_disk");
        DiskRules rules = session.settings().get(DiskRules.SETTING);
        session.settings()
                .set(DiskRules.SETTING, rules.hiding(DiskPath.pattern(session, arguments.get(1), true), state));
    }
}
