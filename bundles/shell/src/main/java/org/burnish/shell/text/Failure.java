package org.burnish.shell.text;

import java.util.List;
import java.util.Optional;
import org.burnish.operations.Verdict;
import org.burnish.options.fact.Explained;
import org.burnish.options.fact.Fact;

/**
 * A command that failed, for programs.
 *
 * @param failure why, in words
 * @param subject what could not be done; empty where the failure is not explained by values
 * @param reasons all reasons, with codes, figures and remedies
 */
public record Failure(String failure, Optional<Fact> subject, List<Fact> reasons) implements Verdict {

    /** What was thrown, or what it carries. */
    public static Failure of(Throwable thrown) {
        String words = Wording.of(thrown);
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Explained explained) {
                return new Failure(words, Optional.of(explained.subject()), List.copyOf(explained.reasons()));
            }
        }
        return new Failure(words, Optional.empty(), List.of());
    }

    @Override
    public boolean good() {
        return false;
    }
}
