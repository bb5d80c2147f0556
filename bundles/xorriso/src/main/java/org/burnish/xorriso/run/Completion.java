package org.burnish.xorriso.run;

import org.burnish.recorder.Outcome;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Severity;

/** Whether a recording was completed. */
public final class Completion {

    private Completion() {}

    /** Reports what failed, and ends the command where the recording was not completed. */
    public static void require(String name, Outcome outcome, Console console) throws ProblemException {
        if (outcome.state() == Outcome.State.CANCELLED) {
            throw new ProblemException(
                    Severity.ABORT, "Writing to " + name + " was cancelled. What was readable before still is.");
        }
        for (Outcome.DriveFailure failure : outcome.failures()) {
            console.event(Severity.FATAL, "While " + failure.doing() + " : " + Problems.text(failure.cause()));
            if (failure.dataWritten()) {
                console.event(
                        Severity.HINT, "All data are on the medium, only closing failed. Check it by -check_md5_r");
            }
        }
        if (outcome.state() == Outcome.State.FAILED) {
            throw ProblemException.failure("Writing to " + name + " failed.");
        }
    }

    /** Reports what a completed recording wrote. */
    public static void figures(String name, Outcome outcome, Console console) {
        console.info("ISO image produced: " + outcome.imageBlocks() + " sectors");
        console.info("Written to medium : " + outcome.written() + " sectors at LBA " + outcome.start());
        console.info("Writing to " + name + " completed successfully.");
        console.info("");
    }

    /** Reports that files could not be read, if there were some. */
    public static void unreadable(Outcome outcome, Console console) {
        if (outcome.unreadable() > 0) {
            console.event(
                    Severity.SORRY,
                    outcome.unreadable() + " source files could not be read completely. See the messages above");
        }
    }
}
