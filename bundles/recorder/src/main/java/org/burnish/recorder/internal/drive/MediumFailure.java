package org.burnish.recorder.internal.drive;

import java.io.InterruptedIOException;
import org.burnish.scsi.TransportException;

/** Tells failures that trying single blocks will not get around: the drive is gone, or the thread was interrupted. */
final class MediumFailure {

    private MediumFailure() {}

    static boolean isNotOfTheMedium(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransportException || cause instanceof InterruptedIOException) {
                return true;
            }
        }
        return false;
    }
}
