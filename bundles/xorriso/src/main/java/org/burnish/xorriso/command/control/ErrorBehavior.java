package org.burnish.xorriso.command.control;

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
                "failure|delete",
                "A damaged tree is not loaded, and a file that can't be read whole is not restored.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String occasion = arguments.get(0);
        String behavior = arguments.get(1);
        String done = switch (occasion) {
            case "image_loading" -> "failure";
            case "file_extraction" -> "delete";
            default -> throw ProblemException.failure("-error_behavior: unknown occasion '" + occasion + "'");
        };
        if (behavior.equals(done)) {
            return;
        }
        if (behavior.matches("best_effort|fatal|keep")) {
            throw ProblemException.failure(
                    "-error_behavior: with '" + occasion + "': '" + behavior + "' is not done by this program",
                    "It does '" + done + "'");
        }
        throw ProblemException.failure("-error_behavior: with '" + occasion + "': unknown behavior '" + behavior + "'");
    }
}
