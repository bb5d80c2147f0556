package org.burnish.scsi;

import java.io.IOException;

/** A SCSI command did not end well: see {@link SenseException} and {@link TransportException}. */
public abstract class ScsiException extends IOException {

    private static final long serialVersionUID = 1L;

    protected ScsiException(String message) {
        super(message);
    }

    protected ScsiException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What a caller should do now. */
    public abstract Advice advice();
}
