package org.burnish.transport.emulator.sense;

/** A command ends with CHECK CONDITION and these sense data. Cheap: it has no stack trace. */
public final class CheckCondition extends Exception {

    private static final long serialVersionUID = 1L;

    private final byte[] sense;

    /** Makes one of fixed or descriptor format sense data. */
    public CheckCondition(byte[] sense) {
        this(sense, null);
    }

    /** The same with the failure of the host that led to it. */
    public CheckCondition(byte[] sense, Throwable cause) {
        super(null, cause, false, false);
        this.sense = sense.clone();
    }

    /** The sense data as the drive sends them. */
    public byte[] sense() {
        return sense.clone();
    }
}
