package org.burnish.xorriso.command.drive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.burnish.recorder.DriveDescription;
import org.burnish.recorder.Drives;
import org.burnish.scsi.DeviceAddress;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;

/** The lines that say which drives there are, in columns. */
final class DriveListing {

    private DriveListing() {}

    /** Looks for drives and prints them, each with what the naming makes of its address. */
    static void print(Drives drives, UnaryOperator<DeviceAddress> naming, Session session) throws ProblemException {
        session.console().info("Beginning to scan for devices ...");
        List<DriveDescription> found = drives.discover();
        if (found.isEmpty()) {
            throw ProblemException.sorry(
                    "No drives found", "A drive in software is made by: -new_medium dvd-rw PATH , address emu:PATH");
        }
        List<String> names = new ArrayList<>();
        found.forEach(drive -> names.add("'" + naming.apply(drive.address()) + "'"));
        int width = names.stream().mapToInt(String::length).max().orElse(0);
        for (int number = 0; number < found.size(); number++) {
            session.console().result(line(number, names.get(number), width, found.get(number)));
        }
    }

    private static String line(int number, String name, int width, DriveDescription drive) {
        return String.format(
                Locale.ROOT,
                "%d  -dev %-" + width + "s %s :  '%-8s' '%s' ",
                number,
                name,
                drive.permissions(),
                drive.vendor(),
                drive.product());
    }
}
