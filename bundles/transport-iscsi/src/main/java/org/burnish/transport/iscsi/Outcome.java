package org.burnish.transport.iscsi;

/**
 * How a command ended.
 *
 * @param status the SCSI status byte (SAM-5, 5.3.1), or one of libiscsi's own above FFh
 * @param residual how many of the expected bytes did not travel
 * @param sense sense data, possibly none
 */
record Outcome(int status, int residual, byte[] sense) {

    static final int GOOD = 0x00;
    static final int CHECK_CONDITION = 0x02;
    static final int CONDITION_MET = 0x04;
    static final int BUSY = 0x08;
    static final int RESERVATION_CONFLICT = 0x18;
    static final int TASK_SET_FULL = 0x28;
    static final int TASK_ABORTED = 0x40;
}
