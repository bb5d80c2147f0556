package org.burnish.iscsi;

import java.nio.ByteBuffer;
import java.util.Locale;

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

    private static final int COMPLETED = 0x00;
    private static final int UNDERFLOW = 0x02;
    private static final int OVERFLOW = 0x04;

    /**
     * What came with this header and this data segment.
     *
     * @throws ProtocolException when the target reports that the command did not end (11.4.3), or the sense data are longer
     *     than their segment
     */
    public static ScsiResponse of(BasicHeader header, ByteBuffer data) throws ProtocolException {
        if (header.u8(2) != COMPLETED) {
            throw new ProtocolException(String.format(
                    Locale.ROOT, "The target failed to perform a command (response %02Xh)", header.u8(2)));
        }
        return new ScsiResponse(
                header.taskTag(),
                header.u8(3),
                residual(header),
                header.i32(36),
                header.u8(3) == CHECK_CONDITION ? sense(data.duplicate()) : new byte[0]);
    }

    /** The residual count of a SCSI Response or of Data-In with status, both of which have it at the same place. */
    static long residual(BasicHeader header) {
        long count = Integer.toUnsignedLong(header.i32(44));
        return (header.flags() & UNDERFLOW) != 0 ? count : (header.flags() & OVERFLOW) != 0 ? -count : 0;
    }

    private static byte[] sense(ByteBuffer data) throws ProtocolException {
        if (data.remaining() < Short.BYTES) {
            return new byte[0];
        }
        int length = data.getShort() & 0xFFFF;
        if (length > data.remaining()) {
            throw new ProtocolException(
                    "Sense data of " + length + " bytes are announced, but " + data.remaining() + " came");
        }
        byte[] sense = new byte[length];
        data.get(sense);
        return sense;
    }

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
