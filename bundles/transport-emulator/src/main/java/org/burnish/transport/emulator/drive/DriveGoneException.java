package org.burnish.transport.emulator.drive;

import java.io.IOException;

/** The drive has no power or no cable: commands do not reach it. */
public final class DriveGoneException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Makes one that says what has happened to the drive, such as {@code it lost its power}. */
    public DriveGoneException(String what) {
        super(what);
    }
}
