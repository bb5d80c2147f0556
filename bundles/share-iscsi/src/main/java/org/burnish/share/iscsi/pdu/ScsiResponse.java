package org.burnish.share.iscsi.pdu;

import java.nio.ByteBuffer;

/**
 * SCSI Response (RFC 7143, 11.4).
 *
 * @param taskTag the task that ends
 * @param status the SCSI status byte
 * @param residual how many bytes of the expected ones did not travel; negative for bytes beyond those expected
 * @param dataNumber how many data or R2T units were sent for the task
 * @param sense sense data, possibly none
 */
public record ScsiResponse(int taskTag, int status, long residual, int dataNumber, byte[] sense) implements Response {

    public static final int GOOD = 0x00;
    public static final int CHECK_CONDITION = 0x02;
    public static final int BUSY = 0x08;
    public static final int RESERVATION_CONFLICT = 0x18;
    public static final int TASK_SET_FULL = 0x28;

    private static final int UNDERFLOW = 0x02;
    private static final int OVERFLOW = 0x04;

    @Override
    public BasicHeader header() {
        return BasicHeader.to(Opcode.SCSI_RESPONSE)
                .u8(1, 0x80 | (residual > 0 ? UNDERFLOW : residual < 0 ? OVERFLOW : 0))
                .u8(3, status)
                .i32(16, taskTag)
                .i32(36, dataNumber)
                .i32(44, (int) Math.abs(residual));
    }

    /** The length of the sense data in two bytes, then the sense data (11.4.7). */
    @Override
    public ByteBuffer data() {
        if (sense.length == 0) {
            return NO_DATA;
        }
        return ByteBuffer.allocate(2 + sense.length)
                .putShort((short) sense.length)
                .put(sense)
                .flip();
    }
}
