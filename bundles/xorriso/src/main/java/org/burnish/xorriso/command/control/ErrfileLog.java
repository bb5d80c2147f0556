package org.burnish.xorriso.command.control;

import java.io.IOException;
import org.burnish.xorriso.run.DialogChoices;
import org.burnish.xorriso.run.ErrorFileLog;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses where the paths of files go that cause problems. */
@Component(property = XorrisoCommand.COMMAND + "=errfile_log")
public final class ErrfileLog implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "plain|marked",
                "path|channel",
                "Write the paths of files that cause problems to a file, or to the channels -R or -I.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        String mode = arguments.get(0);
        if (!mode.matches("plain|marked")) {
            throw ProblemException.failure("-errfile_log: Unknown mode '" + mode + "'", "Use plain or marked");
        }
        session.settings().get(DialogChoices.ERROR_FILES).mark("log end", session.console());
        ErrorFileLog log = new ErrorFileLog(arguments.get(1), mode.equals("marked"));
        session.settings().set(DialogChoices.ERROR_FILES, log);
        log.mark("log start", session.console());
    }
}
