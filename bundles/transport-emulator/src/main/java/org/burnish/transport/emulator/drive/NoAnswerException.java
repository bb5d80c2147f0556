package org.burnish.transport.emulator.drive;

import java.io.IOException;

/** The work of a command lasts longer than the host waits for its answer; the drive goes on with it. */
public final class NoAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Makes one. */
    public NoAnswerException() {
        super("The drive is still at work");
    }
}
