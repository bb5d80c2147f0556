package org.burnish.iscsi;

/**
 * SCSI Data-Out (RFC 7143, 11.7).
 *
 * @param isFinal whether it is the last of its sequence
 * @param lun the logical unit, where it answers an R2T
 * @param taskTag the initiator's tag
 * @param transferTag the tag of the R2T that it answers, or {@link Opcode#NO_TAG} for unsolicited data
 * @param dataNumber its number in the sequence
 * @param offset where its data belong in the transfer, in bytes
 * @param length how many bytes it has
 */
public record DataOut(boolean isFinal, long lun, int taskTag, int transferTag, int dataNumber, int offset, int length)
        implements Request {

    public static DataOut of(BasicHeader header) {
        return new DataOut(
                header.isFinal(),
                header.lun(),
                header.taskTag(),
                header.i32(20),
                header.i32(36),
                header.i32(40),
                header.dataLength());
    }

    @Override
    public BasicHeader header() {
        return BasicHeader.to(Opcode.DATA_OUT)
                .u8(1, isFinal ? 0x80 : 0)
                .i64(8, lun)
                .i32(16, taskTag)
                .i32(20, transferTag)
                .i32(36, dataNumber)
                .i32(40, offset);
    }

    @Override
    public boolean hasNumber() {
        return false;
    }

    @Override
    public boolean immediate() {
        return false;
    }
}
