package org.burnish.transport.emulator.command;

import java.nio.ByteBuffer;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** Parameter lists that an initiator sends. */
final class Parameters {

    private Parameters() {}

    /** Takes so many bytes from the initiator. */
    static byte[] take(ByteBuffer data, int length) throws CheckCondition {
        if (data.remaining() < length) {
            throw Sense.DATA_PHASE.check();
        }
        byte[] bytes = new byte[length];
        data.get(bytes);
        return bytes;
    }

    static int u16(byte[] bytes, int index) {
        return (bytes[index] & 0xFF) << 8 | (bytes[index + 1] & 0xFF);
    }

    static int u24(byte[] bytes, int index) {
        return u16(bytes, index) << 8 | (bytes[index + 2] & 0xFF);
    }

    static long u32(byte[] bytes, int index) {
        return (long) u16(bytes, index) << 16 | u16(bytes, index + 2);
    }
}
