package org.burnish.iscsi;

/**
 * Ready To Transfer (RFC 7143, 11.8): the target asks for data.
 *
 * @param lun the logical unit
 * @param taskTag the initiator's tag
 * @param transferTag the tag that the data shall carry
 * @param number its number in the task
 * @param offset the first byte that is wanted
 * @param length how many bytes
 */
public record ReadyToTransfer(long lun, int taskTag, int transferTag, int number, int offset, int length)
        implements Response {

    public static ReadyToTransfer of(BasicHeader header) {
        return new ReadyToTransfer(
                header.lun(), header.taskTag(), header.i32(20), header.i32(36), header.i32(40), header.i32(44));
    }

    @Override
    public BasicHeader header() {
        return BasicHeader.to(Opcode.READY_TO_TRANSFER)
                .i64(8, lun)
                .i32(16, taskTag)
                .i32(20, transferTag)
                .i32(36, number)
                .i32(40, offset)
                .i32(44, length);
    }

    @Override
    public boolean countsStatus() {
        return false;
    }
}
