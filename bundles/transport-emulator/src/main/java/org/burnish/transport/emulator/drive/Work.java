package org.burnish.transport.emulator.drive;

import org.burnish.transport.emulator.sense.Sense;

/** What a drive can be busy with, and how it says so (MMC-6, 4.1.6). */
public enum Work {
    SPINNING_UP(Sense.BECOMING_READY),
    BLANKING(Sense.OPERATION_IN_PROGRESS),
    FORMATTING(Sense.FORMAT_IN_PROGRESS),
    WRITING(Sense.LONG_WRITE_IN_PROGRESS);

    private final Sense sense;

    Work(Sense sense) {
        this.sense = sense;
    }

    /** The sense code while it lasts. */
    public Sense sense() {
        return sense;
    }
}
