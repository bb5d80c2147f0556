package org.burnish.iscsi;

import java.nio.ByteBuffer;

/**
 * SCSI Data-In (RFC 7143, 11.7), which may carry the status of the task along with its last data.
 *
 * @param isFinal whether it is the last of a sequence
 * @param withStatus whether it ends the task
 * @param status the SCSI status byte, where it ends the task
 * @param taskTag the initiator's tag
 * @param dataNumber its number in the task
 * @param offset where its data belong in the transfer, in bytes
 * @param residual how many bytes of the expected ones did not travel, negative for bytes beyond those, where it ends the task
 * @param data the bytes; none for a unit that comes in, whose data are still to be read
 */
public record DataIn(
        boolean isFinal,
        boolean withStatus,
        int status,
        int taskTag,
        int dataNumber,
        int offset,
        long residual,
        ByteBuffer data)
        implements Response {

    private static final int UNDERFLOW = 0x02;
    private static final int OVERFLOW = 0x04;
    private static final int STATUS = 0x01;

    public static DataIn of(BasicHeader header) {
        boolean ends = (header.flags() & STATUS) != 0;
        return new DataIn(
                header.isFinal(),
                ends,
                header.u8(3),
                header.taskTag(),
                header.i32(36),
                header.i32(40),
                ends ? ScsiResponse.residual(header) : 0,
                NO_DATA);
    }

    @Override
    public BasicHeader header() {
        int flags = (isFinal ? 0x80 : 0) | (withStatus ? STATUS : 0) | (withStatus ? overrun() : 0);
        return BasicHeader.to(Opcode.DATA_IN)
                .u8(1, flags)
                .u8(3, withStatus ? status : 0)
                .i32(16, taskTag)
                .i32(20, Opcode.NO_TAG)
                .i32(36, dataNumber)
                .i32(40, offset)
                .i32(44, withStatus ? (int) Math.abs(residual) : 0);
    }

    private int overrun() {
        return residual > 0 ? UNDERFLOW : residual < 0 ? OVERFLOW : 0;
    }

    @Override
    public boolean countsStatus() {
        return withStatus;
    }

    @Override
    public boolean hasStatus() {
        return withStatus;
    }
}
