package org.burnish.mmc.response;

import java.nio.ByteBuffer;
import org.burnish.mmc.wire.Fields;

/**
 * READ BUFFER CAPACITY data in bytes (MMC-6, 6.17).
 *
 * @param length size of the drive's buffer
 * @param free how much of it is unused
 */
public record BufferCapacity(long length, long free) {

    /** What an answer must have: all of it. */
    public static final ReplyShape SHAPE = ReplyShape.counted16(12);

    /** Decodes the bytes between position and limit. */
    public static BufferCapacity decode(ByteBuffer in) {
        Fields fields = Fields.of(in);
        return new BufferCapacity(fields.u32(4), fields.u32(8));
    }

    /** How full the buffer is, 0 to 1, or NaN where the drive reports no length. */
    public double fill() {
        return length == 0 ? Double.NaN : 1.0 - (double) Math.min(free, length) / length;
    }
}
