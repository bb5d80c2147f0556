package org.burnish.xorriso.command.drive;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.burnish.image.LoadedImage;
import org.burnish.recorder.Drive;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.DriveReport;
import org.burnish.xorriso.text.TocReport;
import org.osgi.service.component.annotations.Component;

/** Reports all about the drives and the sessions on their media. */
@Component(property = XorrisoCommand.COMMAND + "=toc")
public final class Toc implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.plain("Show drive and medium, with the sessions on it.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        List<Drive> drives = Stream.of(session.indev(), session.outdev())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (drives.isEmpty()) {
            throw ProblemException.failure("No input drive acquired on attempt to print Table Of Content");
        }
        print(drives, false, session);
    }

    /** The tables of drives. */
    static void print(List<Drive> drives, boolean brief, Session session) throws IOException {
        String ruler = "";
        for (Drive drive : drives) {
            if (!ruler.isEmpty()) {
                session.console().result(ruler);
            }
            Session.Role role = session.roleOf(drive);
            Optional<LoadedImage> loaded = role == Session.Role.OUTDEV ? Optional.empty() : session.loaded();
            List<String> lines = brief ? DriveReport.brief(drive, role, loaded) : TocReport.of(drive, role, loaded);
            lines.forEach(session.console()::result);
            ruler = "-------------: ---------------------------------------------------------------";
        }
    }
}
