package org.burnish.share.iscsi.session;

import org.burnish.iscsi.ScsiResponse;

/**
 * How a command ended.
 *
 * @param status the SCSI status byte
 * @param sense sense data, none unless it is CHECK CONDITION
 * @param overflow how many bytes there were beyond those that were asked for
 */
record Result(int status, byte[] sense, int overflow) {

    static final Result GOOD = new Result(ScsiResponse.GOOD, new byte[0], 0);

    /** ABORTED COMMAND, with the code that RFC 7143, 11.4.7.2 has for an incorrect amount of data. */
    static final Result INCOMPLETE = check(0xB, 0x0C, 0x0D);

    /** INVALID FIELD IN CDB: a command that no share takes, such as one of more data than there may be. */
    static final Result NOT_TAKEN = check(0x5, 0x24, 0x00);

    /** There is no room for its data, and no command of the session is left that would give some back (SAM-5, 5.3.1). */
    static final Result BUSY = new Result(ScsiResponse.BUSY, new byte[0], 0);

    /** There is no room for its data until an earlier command of the session has ended. */
    static final Result FULL = new Result(ScsiResponse.TASK_SET_FULL, new byte[0], 0);

    static Result good(int overflow) {
        return new Result(ScsiResponse.GOOD, new byte[0], overflow);
    }

    static final Result CONFLICT = new Result(ScsiResponse.RESERVATION_CONFLICT, new byte[0], 0);

    /** CHECK CONDITION with these codes, ILLEGAL REQUEST and the like (SPC-4, 4.5). */
    static Result check(int key, int asc, int ascq) {
        byte[] sense = new byte[18];
        sense[0] = 0x70;
        sense[2] = (byte) key;
        sense[7] = 10;
        sense[12] = (byte) asc;
        sense[13] = (byte) ascq;
        return check(sense);
    }

    static Result check(byte[] sense) {
        return new Result(ScsiResponse.CHECK_CONDITION, sense, 0);
    }
}
