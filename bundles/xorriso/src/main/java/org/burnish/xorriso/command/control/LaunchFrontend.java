package org.burnish.xorriso.command.control;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Starts a program that operates this one. */
@Component(property = XorrisoCommand.COMMAND + "=launch_frontend")
public final class LaunchFrontend implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.listOf(
                "program [argument...]",
                "Start a program that operates this one: what it prints is read as commands, and it reads what is printed here.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        List<String> words = arguments.list();
        boolean allowed = session.settings().get(Choices.FRONTEND_ALLOWED);
        session.settings().set(Choices.FRONTEND_ALLOWED, false);
        if (words.isEmpty() || words.get(0).isEmpty()) {
            return;
        }
        if (!allowed) {
            throw ProblemException.failure("-launch_frontend: has been disabled, or was used before in this run");
        }
        if (!words.get(0).contains("/")) {
            throw ProblemException.failure("-launch_frontend : Command path does not contain a '/'-character");
        }
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        session.settings().set(CommonSettings.DIALOG, true);
        OutputStream output = new BufferedOutputStream(process.getOutputStream());
        try (Session.Redirection there = session.redirect(process.getInputStream(), output, output)) {
            session.dialog();
        } finally {
            process.destroy();
        }
        if (!session.ended()) {
            session.end(false);
            throw new ProblemException(
                    Severity.ABORT, "-launch_frontend: the program '" + words.get(0) + "' ended before it sent -end");
        }
    }
}
