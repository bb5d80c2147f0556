package org.burnish.iscsi;

/**
 * NOP-Out (RFC 7143, 11.18), always immediate: a question whether the target is still there, or the answer to its own.
 *
 * @param lun as in the NOP-In that it answers, 0 otherwise
 * @param taskTag the tag of the question, or {@link Opcode#NO_TAG} for an answer
 * @param transferTag the tag of the NOP-In that it answers, or {@link Opcode#NO_TAG}
 */
public record NopOut(long lun, int taskTag, int transferTag) implements Request {

    @Override
    public BasicHeader header() {
        return BasicHeader.to(Opcode.NOP_OUT)
                .setImmediate()
                .i64(8, lun)
                .i32(16, taskTag)
                .i32(20, transferTag);
    }

    @Override
    public boolean immediate() {
        return true;
    }
}
