package org.burnish.iscsi;

import java.io.IOException;

/** What came does not follow RFC 7143, so that the connection can't go on. */
public final class ProtocolException extends IOException {

    private static final long serialVersionUID = 1L;

    public ProtocolException(String message) {
        super(message);
    }
}
