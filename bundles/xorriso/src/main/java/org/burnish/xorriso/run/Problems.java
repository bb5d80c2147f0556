package org.burnish.xorriso.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import org.burnish.options.fact.Explained;
import org.burnish.scsi.text.Reason;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.text.Wording;

/** Turns exceptions into events. */
public final class Problems {

    private Problems() {}

    public static void report(Console console, ProblemException problem) {
        console.event(problem.severity(), problem.getMessage());
        problem.hints().forEach(hint -> console.event(Severity.HINT, hint));
    }

    /** What a drive, an image or a file answered, as a FAILURE. */
    public static void report(Console console, IOException cause) {
        console.event(cause instanceof InterruptedIOException ? Severity.ABORT : Severity.FAILURE, text(cause));
    }

    /** Why something failed, with the path of the file if one failed. */
    public static String text(IOException cause) {
        return cause instanceof Explained explained ? Wording.PHRASES.of(explained) : Reason.withPath(cause);
    }
}
