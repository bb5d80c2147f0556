package org.burnish.image;

import java.io.IOException;

/** A tree can't be laid out, or an image can't be read: the message says what, where, and what can be done. */
public class ImageException extends IOException {

    private static final long serialVersionUID = 1L;

    public ImageException(String message) {
        super(message);
    }

    public ImageException(String message, Throwable cause) {
        super(message, cause);
    }
}
