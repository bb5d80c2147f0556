package org.burnish.iscsi;

/**
 * Text Request (RFC 7143, 11.10) whose keys are complete.
 *
 * @param lun as in the response that it continues, 0 otherwise
 * @param taskTag the initiator's tag
 * @param transferTag the tag of the response that it continues, or {@link Opcode#NO_TAG} for the first one
 */
public record TextRequest(long lun, int taskTag, int transferTag) implements Request {

    @Override
    public BasicHeader header() {
        return BasicHeader.to(Opcode.TEXT_REQUEST).i64(8, lun).i32(16, taskTag).i32(20, transferTag);
    }

    @Override
    public boolean immediate() {
        return false;
    }
}
