package org.burnish.parity;

import java.io.IOException;

/** A parity file can't be used; the message says why. */
public class ParityException extends IOException {

    private static final long serialVersionUID = 1;

    public ParityException(String message) {
        super(message);
    }
}
