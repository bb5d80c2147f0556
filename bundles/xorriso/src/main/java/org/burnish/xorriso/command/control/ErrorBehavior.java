package org.burnish.xorriso.command.control;

import java.util.Arrays;
import java.util.Locale;
import org.burnish.recorder.DiskOptions;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.run.TreeDamage;
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
                "best_effort|failure|fatal|keep|delete",
                "A damaged tree is loaded as far as it can be read, or not loaded. A file that can't be read whole is restored as far as it can be, or deleted.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String occasion = arguments.get(0);
        String behavior = arguments.get(1);
        switch (occasion) {
            case "image_loading" -> loading(behavior, session);
            case "file_extraction" -> extraction(behavior, session);
            default -> throw ProblemException.failure("-error_behavior: unknown occasion '" + occasion + "'");
        }
    }

    private static void loading(String behavior, Session session) throws ProblemException {
        TreeDamage damage = Arrays.stream(TreeDamage.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(behavior))
                .findFirst()
                .orElseThrow(() -> unknown("image_loading", behavior));
        session.settings().set(Choices.TREE_DAMAGE, damage);
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
