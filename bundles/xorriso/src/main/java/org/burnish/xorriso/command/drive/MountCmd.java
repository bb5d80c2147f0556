package org.burnish.xorriso.command.drive;

import java.io.IOException;
import java.util.List;
import org.burnish.recorder.Drives;
import org.burnish.xorriso.run.MountLine;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Prints how a session is mounted. */
@Component(property = XorrisoCommand.COMMAND + "=mount_cmd")
public final class MountCmd implements XorrisoCommand {

    private final Drives drives;

    @Activate
    public MountCmd(@Reference Drives drives) {
        this.drives = drives;
    }

    @Override
    public Usage usage() {
        return new Usage(List.of("drive", "entity", "id", "path"), "", "Print the command that mounts a session.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        MountLine line = MountLine.of(session, drives, "-mount_cmd", arguments.fixed());
        session.console().result(line.linux(arguments.get(3)));
    }
}
