package org.burnish.recorder.internal.drive;

import java.io.InterruptedIOException;
import java.util.function.Predicate;
import org.burnish.scsi.IllegalRequestException;
import org.burnish.scsi.TransportException;

/** Distinguishes kinds of failures, such as those that trying single blocks will not get around. */
public final class MediumFailure {

    private MediumFailure() {}

    /** Whether the drive is gone, or the thread was interrupted. */
    public static boolean isNotOfTheMedium(Throwable failure) {
        return hasCause(
                failure, cause -> cause instanceof TransportException || cause instanceof InterruptedIOException);
    }

    /** Whether the drive refuses to read blocks there at all, as it does in the sound tracks of a CD (5/64/00). */
    static boolean isNoData(Throwable failure) {
        return hasCause(failure, IllegalRequestException.class::isInstance);
    }

    private static boolean hasCause(Throwable failure, Predicate<Throwable> wanted) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (wanted.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
