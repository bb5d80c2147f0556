package org.burnish.xorriso.command.drive;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.burnish.recorder.Drive;
import org.burnish.xorriso.run.DriveChoices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Opens the tray and lets the drive go. */
@Component(property = XorrisoCommand.COMMAND + "=eject")
public final class Eject implements XorrisoCommand {
    static final Map<String, Session.Role> ROLES =
            Map.of("in", Session.Role.INDEV, "out", Session.Role.OUTDEV, "all", Session.Role.DEV);

    @Override
    public Usage usage() {
        return Usage.of("in|out|all", "Eject the medium in -indev, -outdev, or both.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        Session.Role role = ROLES.get(arguments.get(0));
        if (role == null) {
            throw ProblemException.failure("-eject: unknown drive '" + arguments.get(0) + "'", "Use in, out or all");
        }
        if (role != Session.Role.OUTDEV && session.changesPending()) {
            throw ProblemException.failure("-eject: Image changes pending. -commit or -rollback first");
        }
        eject(role, session);
    }

    /** Ejects what is in the drives of a role, and lets them go. */
    static void eject(Session.Role role, Session session) throws ProblemException, IOException {
        Optional<Drive> in = role == Session.Role.OUTDEV ? Optional.empty() : session.indev();
        Optional<Drive> out = role == Session.Role.INDEV ? Optional.empty() : session.outdev();
        List<Drive> drives =
                Stream.of(in, out).flatMap(Optional::stream).distinct().toList();
        session.settings().get(DriveChoices.DRIVE_RULES).refuseChange("-eject");
        for (Drive drive : drives) {
            Session.Role of = session.roleOf(drive);
            drive.eject();
            session.release(of);
        }
    }
}
