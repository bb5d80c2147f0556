package org.burnish.share.iscsi.pdu;

import java.nio.ByteBuffer;

/**
 * Reject (RFC 7143, 11.17): a unit is not accepted.
 *
 * @param reason why (11.17.1)
 * @param rejected its header
 */
public record Reject(int reason, BasicHeader rejected) implements Response {

    public static final int PROTOCOL_ERROR = 0x04;
    public static final int NOT_SUPPORTED = 0x05;
    public static final int TOO_MANY_IMMEDIATE = 0x06;
    public static final int INVALID_FIELD = 0x09;

    @Override
    public BasicHeader header() {
        return BasicHeader.to(Opcode.REJECT).u8(2, reason).i32(16, Opcode.NO_TAG);
    }

    @Override
    public ByteBuffer data() {
        return ByteBuffer.wrap(rejected.toByteArray());
    }
}
