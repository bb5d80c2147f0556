package org.burnish.xorriso.command.drive;

import org.burnish.recorder.DriveDescription;
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

    private static String line(int number, DriveDescription drive) {
        return String.format(
                "%d  -dev '%s' %s :  '%-8s' '%s' ",
                number, drive.address(), drive.permissions(), drive.vendor(), drive.product());
    }

    @Override
    public Usage usage() {
        return Usage.plain("Show list of available optical drives and their addresses.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        session.console().info("Beginning to scan for devices ...");
        int number = 0;
        for (DriveDescription drive : drives.discover()) {
            session.console().result(line(number++, drive));
        }
        if (number == 0) {
            throw ProblemException.sorry(
                    "No drives found", "A drive in software is made by: -new_medium dvd-rw PATH , address emu:PATH");
        }
    }
}
