package org.burnish.xorriso.command.drive;

import org.burnish.xorriso.run.DriveChoices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Forbids to write to what is no drive. */
@Component(property = XorrisoCommand.COMMAND + "=ban_stdio_write")
public final class BanStdioWrite implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.plain("Write to drives only, not to files; for the rest of the run.");
    }

    @Override
    public void run(Arguments arguments, Session session) {
        session.settings()
                .set(
                        DriveChoices.DRIVE_RULES,
                        session.settings().get(DriveChoices.DRIVE_RULES).onlyDrives());
    }
}
