package org.burnish.xorriso.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.burnish.recorder.UnrecognizedContentException;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.text.ContentText;

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
        if (cause instanceof UnrecognizedContentException refused) {
            console.event(Severity.HINT, ContentText.advice(refused.address(), refused.content()));
        }
    }

    /** The message of an exception; exceptions of files carry nothing but a path. */
    public static String text(IOException cause) {
        String message = cause.getMessage();
        if (cause instanceof NoSuchFileException) {
            return "'" + message + "' : No such file or directory";
        }
        if (cause instanceof AccessDeniedException) {
            return "'" + message + "' : Permission denied";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "'" + message + "' : File exists";
        }
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
