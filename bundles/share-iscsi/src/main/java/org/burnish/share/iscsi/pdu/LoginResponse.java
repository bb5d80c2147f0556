package org.burnish.share.iscsi.pdu;

import java.nio.ByteBuffer;

/**
 * Login Response (RFC 7143, 11.13).
 *
 * @param request what it answers
 * @param transit whether the wanted stage is entered
 * @param tsih the session's id, where the login ends
 * @param status class and detail (11.13.5), 0 for success
 * @param data keys and values
 */
public record LoginResponse(LoginRequest request, boolean transit, int tsih, int status, ByteBuffer data)
        implements Response {

    public static final int SUCCESS = 0x0000;
    public static final int INITIATOR_ERROR = 0x0200;
    public static final int AUTHENTICATION_FAILURE = 0x0201;
    public static final int NOT_FOUND = 0x0203;
    public static final int UNSUPPORTED_VERSION = 0x0205;
    public static final int TOO_MANY_CONNECTIONS = 0x0206;
    public static final int MISSING_PARAMETER = 0x0207;
    public static final int UNSUPPORTED_SESSION_TYPE = 0x0209;
    public static final int NO_SUCH_SESSION = 0x020A;
    public static final int INVALID_DURING_LOGIN = 0x020B;
    public static final int OUT_OF_RESOURCES = 0x0302;

    @Override
    public BasicHeader header() {
        int stages = request.stage() << 2 | (transit ? request.nextStage() : 0);
        BasicHeader header = BasicHeader.to(Opcode.LOGIN_RESPONSE)
                .u8(1, (transit ? 0x80 : 0) | stages)
                .u16(14, tsih)
                .i32(16, request.taskTag())
                .u16(36, status);
        for (int i = 0; i < request.isid().length; i++) {
            header.u8(8 + i, request.isid()[i]);
        }
        return header;
    }
}
