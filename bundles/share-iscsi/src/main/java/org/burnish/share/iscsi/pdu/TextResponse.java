package org.burnish.share.iscsi.pdu;

import java.nio.ByteBuffer;

/**
 * Text Response (RFC 7143, 11.11).
 *
 * @param lun as in the request
 * @param taskTag the initiator's tag
 * @param data keys and values, all of the answer
 */
public record TextResponse(long lun, int taskTag, ByteBuffer data) implements Response {

    @Override
    public BasicHeader header() {
        return BasicHeader.to(Opcode.TEXT_RESPONSE).i64(8, lun).i32(16, taskTag).i32(20, Opcode.NO_TAG);
    }
}
