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

/** Lists the drives that can be found. */
@Component(property = XorrisoCommand.COMMAND + "=devices")
public final class Devices implements XorrisoCommand {
    private final Drives drives;

    @Activate
    public Devices(@Reference Drives drives) {
        this.drives = drives;
    }

    @Override
    public Usage usage() {
        return Usage.plain("Show list of available optical drives and their addresses.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        DriveListing.print(drives, address -> address, session);
    }
}
