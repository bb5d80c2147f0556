package org.burnish.transport.sgio;

/** What an answer of SG_IO means beyond sense data. */
enum Answer {
    /** The command was performed. */
    GOOD,
    /** There are sense data. */
    CHECK_CONDITION,
    /** Somebody in between asks to try again. */
    REPEAT,
    /** The drive does not answer any more. */
    LOST;

    private static final int STATUS_CHECK_CONDITION = 0x02;
    private static final int STATUS_BUSY = 0x08;
    private static final int STATUS_TASK_SET_FULL = 0x28;

    private static final int HOST_OK = 0x00;
    private static final int HOST_BUS_BUSY = 0x02;
    private static final int HOST_SOFT_ERROR = 0x0B;
    private static final int HOST_IMM_RETRY = 0x0C;
    private static final int HOST_REQUEUE = 0x0D;

    private static final int DRIVER_SENSE = 0x08;
    private static final int SUGGEST_RETRY = 0x10;
    private static final int SUGGEST = 0xF0;

    /** Judges the three status fields of a header; how many sense bytes came decides where they are ambiguous. */
    static Answer of(Request request) {
        int status = request.status();
        if (status == STATUS_CHECK_CONDITION || (request.driverStatus() & DRIVER_SENSE) != 0) {
            return request.sense().length > 0 ? CHECK_CONDITION : LOST;
        }
        if (status == STATUS_BUSY || status == STATUS_TASK_SET_FULL) {
            return REPEAT;
        }
        return switch (request.hostStatus()) {
            case HOST_OK -> ofDriver(request.driverStatus(), status);
            case HOST_BUS_BUSY, HOST_SOFT_ERROR, HOST_IMM_RETRY, HOST_REQUEUE -> REPEAT;
            default -> LOST;
        };
    }

    private static Answer ofDriver(int driver, int status) {
        if ((driver & SUGGEST) == SUGGEST_RETRY) {
            return REPEAT;
        }
        return driver == 0 && status == 0 ? GOOD : LOST;
    }
}
