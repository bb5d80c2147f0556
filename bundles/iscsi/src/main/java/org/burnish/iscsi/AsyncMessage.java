package org.burnish.iscsi;

/**
 * Asynchronous Message (RFC 7143, 11.9).
 *
 * @param event what has happened (11.9.1)
 * @param parameter1 by the event: the id of a connection
 * @param parameter2 by the event: how many seconds to wait before a new connection
 * @param parameter3 by the event: how many seconds are left
 */
public record AsyncMessage(int event, int parameter1, int parameter2, int parameter3) {

    /** The target asks for a logout within {@link #parameter3} seconds. */
    public static final int LOGOUT_WANTED = 1;
    /** The target will drop this connection. */
    public static final int CONNECTION_DROPPED = 2;
    /** The target will drop all connections of the session. */
    public static final int SESSION_DROPPED = 3;
    /** The target asks to negotiate anew within {@link #parameter3} seconds, or drops the session. */
    public static final int NEGOTIATION_WANTED = 4;

    public static AsyncMessage of(BasicHeader header) {
        return new AsyncMessage(header.u8(36), header.u16(38), header.u16(40), header.u16(42));
    }
}
