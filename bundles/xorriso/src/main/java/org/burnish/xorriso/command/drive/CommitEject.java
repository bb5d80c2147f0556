package org.burnish.xorriso.command.drive;

import java.io.IOException;
import java.util.Optional;
import org.burnish.recorder.Drive;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Writes pending changes, and lets the drives go. */
@Component(property = XorrisoCommand.COMMAND + "=commit_eject")
public final class CommitEject implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("in|out|all|none", "Write pending changes, then eject, and give up the drives.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        if (!session.changesPending()) {
            session.console().event(Severity.WARNING, "-commit: No image modifications pending");
            return;
        }
        Session.Role role = Eject.ROLES.get(arguments.get(0));
        if (role == null && !arguments.get(0).equals("none")) {
            throw ProblemException.failure(
                    "-commit_eject: unknown drive '" + arguments.get(0) + "'", "Use in, out, all or none");
        }
        session.write();
        if (role != null) {
            Eject.eject(role, session);
        }
        giveUp(session, Session.Role.INDEV, session.indev());
        giveUp(session, Session.Role.OUTDEV, session.outdev());
        session.release(Session.Role.DEV);
    }

    private static void giveUp(Session session, Session.Role role, Optional<Drive> drive) {
        if (drive.isPresent()) {
            session.console()
                    .event(
                            Severity.NOTE,
                            "Giving up " + role.command() + " '" + drive.get().address() + "'");
        }
    }
}
