package org.burnish.iscsi;

/**
 * Task Management Function Request (RFC 7143, 11.5); immediate where it is sent.
 *
 * @param function 1 abort task, 2 abort task set, 4 clear task set, 5 logical unit reset, 6 and 7 target reset
 * @param lun the logical unit
 * @param taskTag the request's own tag
 * @param referencedTag the tag of the task that is meant
 * @param referencedNumber its command number
 */
public record TaskRequest(int function, long lun, int taskTag, int referencedTag, int referencedNumber)
        implements Request {

    public static final int ABORT_TASK = 1;
    public static final int ABORT_TASK_SET = 2;
    public static final int CLEAR_TASK_SET = 4;
    public static final int UNIT_RESET = 5;
    public static final int WARM_RESET = 6;
    public static final int COLD_RESET = 7;

    public static TaskRequest of(BasicHeader header) {
        return new TaskRequest(header.flags() & 0x7F, header.lun(), header.taskTag(), header.i32(20), header.i32(32));
    }

    @Override
    public BasicHeader header() {
        return BasicHeader.to(Opcode.TASK_REQUEST)
                .setImmediate()
                .u8(1, 0x80 | function)
                .i64(8, lun)
                .i32(16, taskTag)
                .i32(20, referencedTag)
                .i32(32, referencedNumber);
    }

    @Override
    public boolean immediate() {
        return true;
    }
}
