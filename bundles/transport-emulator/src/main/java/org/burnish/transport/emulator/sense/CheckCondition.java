package org.burnish.transport.emulator.sense;

import org.jspecify.annotations.Nullable;

/** A command ends with CHECK CONDITION and these sense data. Cheap: it has no stack trace. */
public final class CheckCondition extends Exception {

    private static final long serialVersionUID = 1L;

    private final byte[] sense;

    /** Makes one of fixed or descriptor format sense data. */
    public CheckCondition(byte[] sense) {
        this(sense, null);
    }

    /** The same with the failure of the host that led to it, if there was one. */
    public CheckCondition(byte[] sense, @Nullable Throwable cause) {
        super(null, cause, false, false);
        this.sense = sense.clone();
    }

    /** The sense data as the drive sends them. */
    public byte[] sense() {
        return sense.clone();
    }
}
