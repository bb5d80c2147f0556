package org.burnish.desktop.bus;

import java.io.IOException;

/** A message bus, or a service on it, did not do what it was called for. */
public final class BusException extends IOException {

    private static final long serialVersionUID = 1;

    private BusException(String message, Throwable cause) {
        super(message, cause);
    }

    /** It said no, in these words. */
    static BusException refused(String what, Throwable cause) {
        return new BusException(what + ": " + cause.getMessage(), cause);
    }

    /** It says nothing. */
    static BusException silent(String what, long millis, Throwable cause) {
        return new BusException(what + " within " + millis + " ms", cause);
    }
}
