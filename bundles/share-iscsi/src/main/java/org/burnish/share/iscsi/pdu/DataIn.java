package org.burnish.share.iscsi.pdu;

import java.nio.ByteBuffer;

/**
 * SCSI Data-In (RFC 7143, 11.7), which carries the status GOOD of the task along with its last data.
 *
 * @param isFinal whether it is the last of a sequence
 * @param withStatus whether it ends the task
 * @param taskTag the initiator's tag
 * @param dataNumber its number in the task
 * @param offset where its data belong in the transfer, in bytes
 * @param residual how many bytes of the expected ones did not travel, negative for bytes beyond those, where it ends the task
 * @param data the bytes
 */
public record DataIn(
        boolean isFinal, boolean withStatus, int taskTag, int dataNumber, int offset, int residual, ByteBuffer data)
        implements Response {

    private static final int UNDERFLOW = 0x02;
    private static final int OVERFLOW = 0x04;
    private static final int STATUS = 0x01;

    @Override
    public BasicHeader header() {
        int flags = (isFinal ? 0x80 : 0) | (withStatus ? STATUS : 0) | (withStatus ? overrun() : 0);
        return BasicHeader.to(Opcode.DATA_IN)
                .u8(1, flags)
                .i32(16, taskTag)
                .i32(20, Opcode.NO_TAG)
                .i32(36, dataNumber)
                .i32(40, offset)
                .i32(44, withStatus ? Math.abs(residual) : 0);
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
