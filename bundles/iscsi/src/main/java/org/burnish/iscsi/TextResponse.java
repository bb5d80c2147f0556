package org.burnish.iscsi;

import java.nio.ByteBuffer;

/**
 * Text Response (RFC 7143, 11.11).
 *
 * @param isFinal whether it ends the answer
 * @param goesOn whether the keys continue in a further response
 * @param lun as in the request
 * @param taskTag the initiator's tag
 * @param transferTag the tag that the next request shall carry, or {@link Opcode#NO_TAG} where the answer ends
 * @param data keys and values
 */
public record TextResponse(boolean isFinal, boolean goesOn, long lun, int taskTag, int transferTag, ByteBuffer data)
        implements Response {

    private static final int GOES_ON = 0x40;

    /** The whole answer at once. */
    public static TextResponse whole(long lun, int taskTag, ByteBuffer data) {
        return new TextResponse(true, false, lun, taskTag, Opcode.NO_TAG, data);
    }

    /** What came with this header and this data segment. */
    public static TextResponse of(BasicHeader header, ByteBuffer data) {
        return new TextResponse(
                header.isFinal(),
                (header.flags() & GOES_ON) != 0,
                header.lun(),
                header.taskTag(),
                header.i32(20),
                data);
    }

    @Override
    public BasicHeader header() {
        return BasicHeader.to(Opcode.TEXT_RESPONSE)
                .u8(1, (isFinal ? 0x80 : 0) | (goesOn ? GOES_ON : 0))
                .i64(8, lun)
                .i32(16, taskTag)
                .i32(20, transferTag);
    }
}
