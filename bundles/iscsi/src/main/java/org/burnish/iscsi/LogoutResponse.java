package org.burnish.iscsi;

/**
 * Logout Response (RFC 7143, 11.15).
 *
 * @param taskTag the request's tag
 * @param response 0 closed, 1 no such connection, 2 recovery is not supported
 */
public record LogoutResponse(int taskTag, int response) implements Response {

    public static LogoutResponse of(BasicHeader header) {
        return new LogoutResponse(header.taskTag(), header.u8(2));
    }

    @Override
    public BasicHeader header() {
        return BasicHeader.to(Opcode.LOGOUT_RESPONSE).u8(2, response).i32(16, taskTag);
    }
}
