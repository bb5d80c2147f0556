package org.burnish.iscsi;

/**
 * Logout Request (RFC 7143, 11.14), always immediate.
 *
 * @param reason 0 closes the session, 1 the connection
 * @param taskTag the initiator's tag
 * @param connection the id of the connection where the reason is not the session
 */
public record LogoutRequest(int reason, int taskTag, int connection) implements Request {

    public static final int CLOSE_SESSION = 0;

    @Override
    public BasicHeader header() {
        return BasicHeader.to(Opcode.LOGOUT_REQUEST)
                .setImmediate()
                .u8(1, 0x80 | reason)
                .i32(16, taskTag)
                .u16(20, connection);
    }

    @Override
    public boolean immediate() {
        return true;
    }
}
