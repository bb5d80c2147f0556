package org.burnish.xorriso.command.medium;

import java.io.IOException;
import java.util.List;
import org.burnish.media.CloseRequest;
import org.burnish.media.WriteOptions;
import org.burnish.recorder.Drive;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.CloseMode;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Closes the track and the session that an interrupted run left, and gives the drives up. */
@Component(property = XorrisoCommand.COMMAND + "=close_damaged")
public final class CloseDamaged implements XorrisoCommand {

    private static final String FORCE = "force";
    private static final List<String> MODES = List.of("as_needed", FORCE);

    @Override
    public Usage usage() {
        return Usage.of("as_needed|force", "Close track and session of damaged medium.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        String mode = arguments.get(0);
        if (!MODES.contains(mode)) {
            throw ProblemException.failure(
                    "-close_damaged: unknown mode '" + mode + "'", "Modes are as_needed and force");
        }
        Drive drive = session.outdev("-close_damaged");
        if (session.changesPending()) {
            throw ProblemException.failure("Image changes pending. -commit or -rollback first");
        }
        CloseRequest request =
                new CloseRequest(mode.equals(FORCE), session.settings().get(CommonSettings.CLOSE) == CloseMode.ON);
        if (session.settings().get(WriteOptions.SIMULATE)) {
            session.console().event(Severity.NOTE, "-dummy mode prevents closing of the damaged track.");
            return;
        }
        String address = drive.address().toString();
        if (drive.closeDamaged(request, new MediumPacifier(session.console(), "")) == Drive.Done.NOTHING) {
            session.console().event(Severity.NOTE, "Track not marked as damaged. No action taken.");
        } else {
            session.console().info("Damaged track and session closed");
        }
        session.console().event(Severity.NOTE, "Giving up -outdev '" + address + "'");
        session.release(Session.Role.DEV);
    }
}
