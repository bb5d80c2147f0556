package org.burnish.xorriso.command.drive;

import org.burnish.recorder.Drives;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists the drives that can be found, by addresses that stay theirs when drives are numbered anew. */
@Component(property = XorrisoCommand.COMMAND + "=device_links")
public final class DeviceLinks implements XorrisoCommand {
    private final Drives drives;

    @Activate
    public DeviceLinks(@Reference Drives drives) {
        this.drives = drives;
    }

    @Override
    public Usage usage() {
        return Usage.plain("Show list of available optical drives by addresses that outlast a reboot.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        DriveListing.print(drives, drives::lasting, session);
    }
}
