package org.burnish.xorriso.command.drive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Drives;
import org.burnish.xorriso.run.DriveChoices;
import org.burnish.xorriso.run.ExternalRun;
import org.burnish.xorriso.run.MountLine;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Mounts a session. */
@Component(property = XorrisoCommand.COMMAND + "=mount")
public final class Mount implements XorrisoCommand {

    private final Drives drives;

    @Activate
    public Mount(@Reference Drives drives) {
        this.drives = drives;
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of("drive", "entity", "id", "path"), "", "Mount a session, after its drive was given up.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        if (!session.settings().get(CommonSettings.OSIRROX)) {
            throw ProblemException.failure(
                    "-mount: image-to-disk features are not enabled by option -osirrox",
                    "Give -osirrox on before -mount");
        }
        MountLine line = MountLine.of(session, drives, "-mount", arguments.fixed());
        Path program = Stream.of("/bin/mount", "/sbin/mount")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> ProblemException.failure("-mount: there is no /bin/mount and no /sbin/mount"));
        if (!session.settings().get(DriveChoices.SHARED_MOUNT)) {
            giveUp(session, Session.Role.INDEV, session.indev(), line);
            giveUp(session, Session.Role.OUTDEV, session.outdev(), line);
        }
        session.console().info(line.linux(arguments.get(3)));
        List<String> command =
                List.of(program.toString(), "-t", "iso9660", "-o", line.options(), line.device(), arguments.get(3));
        int exit = ExternalRun.of(new ProcessBuilder(command), session);
        if (exit != 0) {
            throw ProblemException.failure("-mount: " + program + " ended with exit value " + exit);
        }
    }

    private static void giveUp(Session session, Session.Role role, Optional<Drive> drive, MountLine line) {
        if (drive.isPresent() && drive.get().address().path().equals(line.device())) {
            session.console()
                    .event(
                            Severity.NOTE,
                            "Giving up " + role.command() + " '" + drive.get().address() + "'");
            session.release(role);
        }
    }
}
