package org.burnish.iscsi;

import java.nio.ByteBuffer;

/**
 * Login Response (RFC 7143, 11.13).
 *
 * @param transit whether the wanted stage is entered
 * @param goesOn whether the keys continue in a further response
 * @param stage the current stage: 0 security, 1 operational
 * @param nextStage the stage that is entered; 3 full feature
 * @param isid the initiator's part of the session's id, 6 bytes
 * @param tsih the session's id, where the login ends
 * @param taskTag the initiator's tag
 * @param status class and detail (11.13.5), 0 for success
 * @param data keys and values
 */
public record LoginResponse(
        boolean transit,
        boolean goesOn,
        int stage,
        int nextStage,
        byte[] isid,
        int tsih,
        int taskTag,
        int status,
        ByteBuffer data)
        implements Response {

    public static final int SUCCESS = 0x0000;
    public static final int MOVED_TEMPORARILY = 0x0101;
    public static final int MOVED_PERMANENTLY = 0x0102;
    public static final int INITIATOR_ERROR = 0x0200;
    public static final int AUTHENTICATION_FAILURE = 0x0201;
    public static final int AUTHORIZATION_FAILURE = 0x0202;
    public static final int NOT_FOUND = 0x0203;
    public static final int UNSUPPORTED_VERSION = 0x0205;
    public static final int TOO_MANY_CONNECTIONS = 0x0206;
    public static final int MISSING_PARAMETER = 0x0207;
    public static final int UNSUPPORTED_SESSION_TYPE = 0x0209;
    public static final int NO_SUCH_SESSION = 0x020A;
    public static final int INVALID_DURING_LOGIN = 0x020B;
    public static final int OUT_OF_RESOURCES = 0x0302;

    /** The answer to a request. */
    public static LoginResponse to(LoginRequest request, boolean transit, int tsih, int status, ByteBuffer data) {
        return new LoginResponse(
                transit,
                false,
                request.stage(),
                request.nextStage(),
                request.isid(),
                tsih,
                request.taskTag(),
                status,
                data);
    }

    /** What came with this header and this data segment. */
    public static LoginResponse of(BasicHeader header, ByteBuffer data) {
        int flags = header.flags();
        return new LoginResponse(
                (flags & 0x80) != 0,
                (flags & 0x40) != 0,
                flags >> 2 & 3,
                flags & 3,
                header.bytes(8, 6),
                header.u16(14),
                header.taskTag(),
                header.u16(36),
                data);
    }

    @Override
    public BasicHeader header() {
        return BasicHeader.to(Opcode.LOGIN_RESPONSE)
                .u8(1, (transit ? 0x80 : 0) | (goesOn ? 0x40 : 0) | stage << 2 | (transit ? nextStage : 0))
                .bytes(8, isid)
                .u16(14, tsih)
                .i32(16, taskTag)
                .u16(36, status);
    }
}
