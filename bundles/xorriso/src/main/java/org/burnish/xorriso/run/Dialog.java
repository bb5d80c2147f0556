package org.burnish.xorriso.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Settings;
import org.burnish.xorriso.spi.Severity;
import org.jspecify.annotations.Nullable;

/** Reads command lines after the arguments were performed. */
final class Dialog {

    private static final String THICK = "==============================================================";
    private static final String SHORT = "============================";

    /**
     * Performs lines until their end or a command that ends the run.
     *
     * @param perform performs the words of a line, and returns whether the run may go on
     */
    boolean run(BurnSession session, Predicate<List<String>> perform) {
        Settings settings = session.settings();
        if (settings.get(Thresholds.ABORT_ON) == Thresholds.ABORT_ON.initial()) {
            settings.set(Thresholds.ABORT_ON, Severity.NEVER);
        }
        while (!session.ended() && settings.get(CommonSettings.DIALOG)) {
            session.console().info(SHORT);
            session.console().info("enter option and arguments :");
            Optional<List<String>> words;
            try {
                words = input(session).next();
            } catch (ProblemException e) {
                Problems.report(session.console(), e);
                continue;
            } catch (IOException e) {
                session.console().event(Severity.FAILURE, "Cannot read commands : " + Problems.text(e));
                return true;
            }
            session.console().info(THICK);
            if (words.isEmpty()) {
                return true;
            }
            if (!perform.test(words.get())) {
                return false;
            }
        }
        return true;
    }

    private static QuotedInput input(BurnSession session) {
        String mark = session.settings().get(DialogChoices.MARK);
        if (!mark.isEmpty()) {
            session.console().mark(mark);
        }
        session.console().flush();
        LineInput lines = new LineInput(session.input());
        return new QuotedInput(
                () -> remembered(lines.next(), session),
                true,
                session.settings().get(Choices.BACKSLASH_CODES));
    }

    private static @Nullable String remembered(@Nullable String line, BurnSession session) {
        if (line != null && !line.isEmpty()) {
            session.settings()
                    .set(
                            DialogChoices.HISTORY,
                            session.settings().get(DialogChoices.HISTORY).with(line));
        }
        return line;
    }
}
