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

/** Prints a text about a session. */
@Component(property = XorrisoCommand.COMMAND + "=session_string")
public final class SessionString implements XorrisoCommand {

    private final Drives drives;

    @Activate
    public SessionString(@Reference Drives drives) {
        this.drives = drives;
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of("drive", "entity", "id", "format"),
                "",
                "Print a text with what is known of a session: %device% %sbsector% %track% %session% %volid%.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        MountLine line = MountLine.of(session, drives, "-session_string", arguments.fixed());
        session.console().result(line.filled(arguments.get(3)));
    }
}
