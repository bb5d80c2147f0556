package org.burnish.iscsi;

/**
 * Task Management Function Response (RFC 7143, 11.6).
 *
 * @param taskTag the request's tag
 * @param response 0 complete, 1 no such task, 2 no such unit, 5 not supported
 */
public record TaskResponse(int taskTag, int response) implements Response {

    public static final int COMPLETE = 0;
    public static final int NO_TASK = 1;
    public static final int NO_UNIT = 2;
    public static final int NOT_SUPPORTED = 5;

    public static TaskResponse of(BasicHeader header) {
        return new TaskResponse(header.taskTag(), header.u8(2));
    }

    @Override
    public BasicHeader header() {
        return BasicHeader.to(Opcode.TASK_RESPONSE).u8(2, response).i32(16, taskTag);
    }
}
