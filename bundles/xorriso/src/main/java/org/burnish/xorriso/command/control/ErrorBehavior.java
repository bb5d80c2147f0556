package org.burnish.xorriso.command.control;

import org.burnish.recorder.DiskOptions;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Says what becomes of damaged trees and files. */
@Component(property = XorrisoCommand.COMMAND + "=error_behavior")
public final class ErrorBehavior implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "image_loading|file_extraction",
                "failure|keep|delete|best_effort",
                "A damaged tree is not loaded. A file that can't be read whole is restored as far as it can be, or deleted.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String occasion = arguments.get(0);
        String behavior = arguments.get(1);
        switch (occasion) {
            case "image_loading" -> loading(behavior);
            case "file_extraction" -> extraction(behavior, session);
            default -> throw ProblemException.failure("-error_behavior: unknown occasion '" + occasion + "'");
        }
    }

    private static void loading(String behavior) throws ProblemException {
        if (behavior.matches("best_effort|fatal")) {
            throw ProblemException.failure(
                    "-error_behavior: with 'image_loading': '" + behavior + "' is not done by this program",
                    "It does 'failure'");
        }
        if (!behavior.equals("failure")) {
            throw unknown("image_loading", behavior);
        }
    }

    /** What can be read behind a bad block is kept in any case. */
    private static void extraction(String behavior, Session session) throws ProblemException {
        if (!behavior.matches("keep|best_effort|delete")) {
            throw unknown("file_extraction", behavior);
        }
        boolean kept = !behavior.equals("delete");
        session.settings()
                .set(
                        Choices.RESTORING,
                        session.settings().get(Choices.RESTORING).with(DiskOptions.INCOMPLETE, kept));
    }

    private static ProblemException unknown(String occasion, String behavior) {
        return ProblemException.failure(
                "-error_behavior: with '" + occasion + "': unknown behavior '" + behavior + "'");
    }
}
