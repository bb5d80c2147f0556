package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.run.DriveChoices;
import org.burnish.xorriso.run.VolumeGuard;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Refuses to load volumes of other names. */
@Component(property = XorrisoCommand.COMMAND + "=assert_volid")
public final class AssertVolid implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("pattern", "severity", "Refuse to load images with volume ids which do not match the pattern.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        VolumeGuard guard = new VolumeGuard(arguments.get(0), arguments.severity(1, "-assert_volid"));
        session.settings().set(DriveChoices.ASSERT_VOLID, guard);
    }
}
