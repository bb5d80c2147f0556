package org.burnish.transport.emulator.drive;

import org.burnish.transport.emulator.sense.Sense;

/** What a drive can be busy with, and how it says so (MMC-6, annex F). */
public enum Work {
    SPINNING_UP(0x01),
    BLANKING(0x07),
    FORMATTING(0x04),
    WRITING(0x08);

    private final int qualifier;

    Work(int qualifier) {
        this.qualifier = qualifier;
    }

    /** The sense code while it lasts. */
    public Sense sense() {
        return Sense.notReady(qualifier);
    }
}
