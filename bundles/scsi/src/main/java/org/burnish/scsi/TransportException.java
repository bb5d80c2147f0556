package org.burnish.scsi;

/** The command did not reach the device, or no answer came: no such device, no rights, vanished, timeout. */
public class TransportException extends ScsiException {

    private static final long serialVersionUID = 1L;

    /** Makes one with a message that says what was tried, on which device, and what the user can do. */
    public TransportException(String message) {
        super(message);
    }

    /** The same with the failure below it. */
    public TransportException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public Advice advice() {
        return Advice.GIVE_UP;
    }
}
