package org.burnish.transport.emulator.sense;

/** A command ends with CHECK CONDITION and these sense data. Cheap: it has no stack trace. */
public final class CheckCondition extends Exception {

    private static final long serialVersionUID = 1L;

    private final byte[] sense;

    /** Makes one of fixed or descriptor format sense data. */
    public CheckCondition(byte[] sense) {
        super(null, null, false, false);
        this.sense = sense.clone();
    }

    /** The sense data as the drive sends them. */
    public byte[] sense() {
        return sense.clone();
    }
}
