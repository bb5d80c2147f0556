package org.burnish.xorriso.command.control;

import org.burnish.xorriso.run.DialogChoices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses the file that gets a line for each session. */
@Component(property = XorrisoCommand.COMMAND + "=session_log")
public final class SessionLog implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "path", "Append a line to a file for each session that is written: time, start, size, volume id.");
    }

    @Override
    public void run(Arguments arguments, Session session) {
        session.settings().set(DialogChoices.SESSION_LOG, arguments.get(0));
    }
}
