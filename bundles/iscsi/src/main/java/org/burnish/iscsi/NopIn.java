package org.burnish.iscsi;

import java.nio.ByteBuffer;

/**
 * NOP-In (RFC 7143, 11.19): the answer to a NOP-Out, or a question whether the initiator is still there.
 *
 * @param lun what an answer shall repeat
 * @param taskTag the tag of the NOP-Out, or {@link Opcode#NO_TAG}
 * @param transferTag the tag that the answer shall carry, or {@link Opcode#NO_TAG} where none is wanted
 * @param data what the NOP-Out carried; none for a unit that comes in, whose data are still to be read
 */
public record NopIn(long lun, int taskTag, int transferTag, ByteBuffer data) implements Response {

    public static NopIn of(BasicHeader header) {
        return new NopIn(header.lun(), header.taskTag(), header.i32(20), NO_DATA);
    }

    @Override
    public BasicHeader header() {
        return BasicHeader.to(Opcode.NOP_IN).i64(8, lun).i32(16, taskTag).i32(20, transferTag);
    }

    @Override
    public boolean countsStatus() {
        return taskTag != Opcode.NO_TAG;
    }
}
