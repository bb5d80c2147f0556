package org.burnish.xorriso.command.medium;

import java.io.IOException;
import java.util.Optional;
import org.burnish.media.FormatOverview;
import org.burnish.recorder.Drive;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.DriveReport;
import org.burnish.xorriso.text.FormatReport;
import org.osgi.service.component.annotations.Component;

/** Lists the formats that a medium has and offers. */
@Component(property = XorrisoCommand.COMMAND + "=list_formats")
public final class ListFormats implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.plain("Show the format of the medium and the formats that it offers.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        Drive drive = session.outdev()
                .orElseThrow(() -> ProblemException.failure(
                        "No output drive acquired on attempt to obtain format descriptor list"));
        DriveReport.brief(drive, session.roleOf(drive)).forEach(session.console()::result);
        Optional<FormatOverview> formats = drive.formats();
        if (formats.isEmpty()) {
            session.console().event(Severity.NOTE, "The medium knows no formats. Desired operation does not apply.");
            return;
        }
        FormatReport.of(formats.get()).forEach(session.console()::result);
    }
}
