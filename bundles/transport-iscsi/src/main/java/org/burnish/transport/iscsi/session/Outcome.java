package org.burnish.transport.iscsi.session;

/**
 * How a command ended.
 *
 * @param status the SCSI status byte (SAM-5, 5.3.1)
 * @param residual how many of the expected bytes did not travel
 * @param sense sense data, possibly none
 */
public record Outcome(int status, int residual, byte[] sense) {

    public static final int GOOD = 0x00;
    public static final int CHECK_CONDITION = 0x02;
    public static final int CONDITION_MET = 0x04;
    public static final int BUSY = 0x08;
    public static final int RESERVATION_CONFLICT = 0x18;
    public static final int TASK_SET_FULL = 0x28;
    public static final int TASK_ABORTED = 0x40;
}
