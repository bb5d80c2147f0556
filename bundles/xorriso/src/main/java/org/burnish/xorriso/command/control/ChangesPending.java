package org.burnish.xorriso.command.control;

import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses or shows whether there is something to write. */
@Component(property = XorrisoCommand.COMMAND + "=changes_pending")
public final class ChangesPending implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("no|yes|mkisofs_printed|show_status", "Choose or show whether there is something to write.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        switch (arguments.get(0)) {
            case "yes" -> session.pending(true);
            case "no" -> session.pending(false);
            case "mkisofs_printed" -> {
                session.pending(false);
                session.settings().set(Choices.SIZE_PRINTED, true);
            }
            case "show_status" -> session.console().result("-changes_pending " + state(session));
            default ->
                throw ProblemException.failure(
                        "-changes_pending: unknown state code '" + arguments.get(0) + "'",
                        "Use no, yes, mkisofs_printed or show_status");
        }
    }

    private static String state(Session session) {
        if (session.settings().get(Choices.SIZE_PRINTED)) {
            return "mkisofs_printed";
        }
        return session.changesPending() ? "yes" : "no";
    }
}
