package org.burnish.shell.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A job in the background.
 *
 * @param number what it is known by
 * @param command what began it
 * @param phase whether it runs
 * @param progress its last text
 * @param failure why it gave nothing, or empty
 * @param result what it gave, or null
 */
public record JobState(
        int number,
        String command,
        Phase phase,
        String progress,
        String failure,
        @Nullable Object result) {

    /** From its beginning to its end. */
    public enum Phase {
        RUNNING,
        /** Until the next safe point. */
        CANCELLING,
        DONE,
        CANCELLED,
        FAILED;

        /** It has not ended. */
        public boolean busy() {
            return this == RUNNING || this == CANCELLING;
        }
    }

    /** Without the result. */
    public String line() {
        String more = phase.busy() ? progress : failure;
        return String.format(
                        Locale.ROOT, "Job %2d    %s: %s", number, phase.name().toLowerCase(Locale.ROOT), command)
                + (more.isEmpty() ? "" : "\n          " + more);
    }
}
