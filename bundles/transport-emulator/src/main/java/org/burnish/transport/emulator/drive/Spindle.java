package org.burnish.transport.emulator.drive;

import java.time.Duration;

/** Whether the disc turns (START STOP UNIT; MMC-6, clause 6). A drive without time for it turns always. */
final class Spindle {

    private final Duration spinUp;
    private boolean turning;

    Spindle(Duration spinUp) {
        this.spinUp = spinUp;
        stop();
    }

    /** Starts it; returns whether it stood still. */
    boolean start() {
        boolean stood = !turning;
        turning = true;
        return stood;
    }

    void stop() {
        turning = spinUp.isZero();
    }

    Duration spinUp() {
        return spinUp;
    }
}
