package org.burnish.share.iscsi.pdu;

/**
 * SCSI Data-Out (RFC 7143, 11.7).
 *
 * @param isFinal whether it is the last of its sequence
 * @param taskTag the initiator's tag
 * @param transferTag the tag of the R2T that it answers, or {@link Opcode#NO_TAG} for unsolicited data
 * @param dataNumber its number in the sequence
 * @param offset where its data belong in the transfer, in bytes
 * @param length how many bytes it has
 */
public record DataOut(boolean isFinal, int taskTag, int transferTag, int dataNumber, int offset, int length) {

    public static DataOut of(BasicHeader header) {
        return new DataOut(
                header.isFinal(),
                header.taskTag(),
                header.i32(20),
                header.i32(36),
                header.i32(40),
                header.dataLength());
    }
}
