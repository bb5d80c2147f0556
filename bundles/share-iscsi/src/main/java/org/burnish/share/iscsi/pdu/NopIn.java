package org.burnish.share.iscsi.pdu;

import java.nio.ByteBuffer;

/**
 * NOP-In (RFC 7143, 11.19): the answer to a NOP-Out, or a question whether the initiator is still there.
 *
 * @param taskTag the tag of the NOP-Out, or {@link Opcode#NO_TAG}
 * @param transferTag the tag that the answer shall carry, or {@link Opcode#NO_TAG} where none is wanted
 * @param data what the NOP-Out carried
 */
public record NopIn(int taskTag, int transferTag, ByteBuffer data) implements Response {

    @Override
    public BasicHeader header() {
        return BasicHeader.to(Opcode.NOP_IN).i32(16, taskTag).i32(20, transferTag);
    }

    @Override
    public boolean countsStatus() {
        return taskTag != Opcode.NO_TAG;
    }
}
