package org.burnish.xorriso.command.drive;

import org.burnish.xorriso.run.DriveChoices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses what may be done with drives. */
@Component(property = XorrisoCommand.COMMAND + "=drive_access")
public final class DriveAccess implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "exclusive:unrestricted|readonly",
                "With readonly nothing is written, blanked, formatted or ejected. Drives are always used exclusively.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        boolean readOnly = false;
        for (String word : arguments.get(0).split(":")) {
            switch (word) {
                case "exclusive" -> {}
                case "unrestricted" -> readOnly = false;
                case "readonly" -> readOnly = true;
                case "shared" ->
                    throw ProblemException.failure(
                            "-drive_access: shared use is not possible: a drive that others use is not opened here",
                            "Use exclusive:readonly, and unmount what is mounted");
                default -> throw ProblemException.failure("-drive_access: unknown mode '" + word + "'");
            }
        }
        session.settings()
                .set(
                        DriveChoices.DRIVE_RULES,
                        session.settings().get(DriveChoices.DRIVE_RULES).readOnly(readOnly));
    }
}
