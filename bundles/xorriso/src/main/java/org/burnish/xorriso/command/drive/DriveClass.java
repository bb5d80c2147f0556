package org.burnish.xorriso.command.drive;

import org.burnish.xorriso.run.DriveChoices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses which addresses are taken as drives. */
@Component(property = XorrisoCommand.COMMAND + "=drive_class")
public final class DriveClass implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "harmless|banned|caution|clear_list",
                "disk_pattern",
                "Take, refuse or question addresses of drives that match a pattern.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        session.settings()
                .set(
                        DriveChoices.DRIVE_RULES,
                        session.settings().get(DriveChoices.DRIVE_RULES).with(arguments.get(0), arguments.get(1)));
    }
}
