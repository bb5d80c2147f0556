package org.burnish.iscsi;

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

    /**
     * What came with this header and this data segment.
     *
     * @throws ProtocolException when the segment is too short for the header of the unit that is not accepted
     */
    public static Reject of(BasicHeader header, ByteBuffer data) throws ProtocolException {
        if (data.remaining() < BasicHeader.LENGTH) {
            throw new ProtocolException("A Reject came without the header of what it rejects");
        }
        return new Reject(header.u8(2), new BasicHeader(data.slice(data.position(), BasicHeader.LENGTH)));
    }

    @Override
    public BasicHeader header() {
        return BasicHeader.to(Opcode.REJECT).u8(2, reason).i32(16, Opcode.NO_TAG);
    }

    @Override
    public ByteBuffer data() {
        return ByteBuffer.wrap(rejected.toByteArray());
    }
}
