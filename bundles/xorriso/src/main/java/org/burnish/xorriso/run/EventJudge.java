package org.burnish.xorriso.run;

import org.burnish.xorriso.spi.Settings;
import org.burnish.xorriso.spi.Severity;

/** Decides by the severities of events whether the run goes on, and what its exit value is. */
final class EventJudge {

    /** A command made the run end. */
    static final int ABORTED = 5;
    /** A command of the dialog made the run end. */
    static final int ABORTED_IN_DIALOG = 6;

    private final StreamConsole console;
    private final Settings settings;

    EventJudge(StreamConsole console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    /** Whether the run shall end because of what the last command met. */
    boolean aborts() {
        Severity met = console.worstOfStep();
        Severity limit = settings.get(Thresholds.ABORT_ON);
        if (exceeded()) {
            console.info("xorriso : aborting : -abort_on '" + limit + "' encountered '" + met + "'");
            return true;
        }
        if (met.atLeast(Severity.SORRY)) {
            console.event(Severity.NOTE, "Tolerated problem event of severity '" + met + "'");
        }
        return false;
    }

    /** Whether what the last command met is too bad for the run to go on. */
    boolean exceeded() {
        Severity met = console.worstOfStep();
        return met.atLeast(settings.get(Thresholds.ABORT_ON)) && met != Severity.ALL;
    }

    /** The exit value of a run that came to its end. */
    int exitValue() {
        Thresholds.ReturnWith limit = settings.get(Thresholds.RETURN_WITH);
        Severity worst = console.worst();
        if (!worst.atLeast(limit.severity()) || worst == Severity.ALL) {
            return 0;
        }
        console.event(
                Severity.NOTE,
                "-return_with " + limit.severity() + " " + limit.value() + " triggered by problem severity " + worst);
        return limit.value();
    }
}
