package org.burnish.xorriso.command.drive;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.GetPerformance;
import org.burnish.mmc.mode.Capabilities;
import org.burnish.mmc.response.PerformanceDescriptors.WriteSpeed;
import org.burnish.recorder.Drive;
import org.burnish.scsi.SenseException;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.DriveReport;
import org.burnish.xorriso.text.SpeedReport;
import org.burnish.xorriso.text.SpeedUnit;
import org.osgi.service.component.annotations.Component;

/** Lists the speeds that drives report for their media. */
@Component(property = XorrisoCommand.COMMAND + "=list_speeds")
public final class ListSpeeds implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.plain("Put out a list of speed values as reported by the drives.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        List<Drive> drives = Stream.of(session.indev(), session.outdev())
                .flatMap(drive -> drive.stream())
                .distinct()
                .toList();
        if (drives.isEmpty()) {
            throw ProblemException.failure("-list_speeds: No drive acquired", "Use -dev, -indev or -outdev");
        }
        for (Drive drive : drives) {
            list(drive, session);
        }
    }

    private static void list(Drive drive, Session session) throws IOException {
        Session.Role role = session.roleOf(drive);
        SpeedUnit unit = SpeedUnit.of(drive.medium());
        List<WriteSpeed> offers = offers(drive.optical());
        DriveReport.brief(drive, role).forEach(session.console()::result);
        SpeedReport.of("Read", readSpeeds(drive.optical(), offers), unit).forEach(session.console()::result);
        if (role != Session.Role.INDEV) {
            List<Long> write = offers.stream().map(WriteSpeed::writeSpeed).toList();
            SpeedReport.of("Write", write, unit).forEach(session.console()::result);
        }
    }

    private static List<WriteSpeed> offers(OpticalDrive drive) throws IOException {
        try {
            return drive.performance(GetPerformance.WRITE_SPEEDS, 0).writeSpeeds();
        } catch (SenseException e) {
            return List.of();
        }
    }

    /** Those of the descriptors; a drive that has none reports its fastest in mode page 2Ah. */
    private static List<Long> readSpeeds(OpticalDrive drive, List<WriteSpeed> offers) throws IOException {
        if (!offers.isEmpty()) {
            return offers.stream().map(WriteSpeed::readSpeed).toList();
        }
        try {
            return drive.modePage(Capabilities.CODE).map(Capabilities::of).stream()
                    .map(page -> (long) page.maxReadSpeed())
                    .toList();
        } catch (SenseException e) {
            return List.of();
        }
    }
}
