package org.burnish.iscsi;

/**
 * Login Request (RFC 7143, 11.12), always immediate.
 *
 * @param transit whether the initiator wants to go to the next stage
 * @param goesOn whether the keys continue in a further request
 * @param stage the current stage: 0 security, 1 operational
 * @param nextStage the wanted one; 3 full feature
 * @param minimum the lowest version that the initiator takes
 * @param isid the initiator's part of the session's id, 6 bytes
 * @param tsih the target's part, 0 for a new session
 * @param taskTag the initiator's tag
 * @param connection the connection's id
 */
public record LoginRequest(
        boolean transit,
        boolean goesOn,
        int stage,
        int nextStage,
        int minimum,
        byte[] isid,
        int tsih,
        int taskTag,
        int connection)
        implements Request {

    public static final int SECURITY = 0;
    public static final int OPERATIONAL = 1;
    public static final int FULL_FEATURE = 3;

    public static LoginRequest of(BasicHeader header) {
        int flags = header.flags();
        return new LoginRequest(
                (flags & 0x80) != 0,
                (flags & 0x40) != 0,
                flags >> 2 & 3,
                flags & 3,
                header.u8(3),
                header.bytes(8, 6),
                header.u16(14),
                header.taskTag(),
                header.u16(20));
    }

    @Override
    public BasicHeader header() {
        return BasicHeader.to(Opcode.LOGIN_REQUEST)
                .setImmediate()
                .u8(1, (transit ? 0x80 : 0) | (goesOn ? 0x40 : 0) | stage << 2 | (transit ? nextStage : 0))
                .u8(3, minimum)
                .bytes(8, isid)
                .u16(14, tsih)
                .i32(16, taskTag)
                .u16(20, connection);
    }

    @Override
    public boolean immediate() {
        return true;
    }
}
