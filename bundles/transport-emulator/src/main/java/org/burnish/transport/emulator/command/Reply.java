package org.burnish.transport.emulator.command;

import java.nio.ByteBuffer;

/** Data that a drive returns: put field by field, sent as far as the allocation length and the buffer reach. */
final class Reply {

    private final ByteBuffer bytes;

    Reply(int length) {
        this.bytes = ByteBuffer.allocate(length);
    }

    static Reply of(byte[] content) {
        Reply reply = new Reply(content.length);
        reply.bytes.put(0, content);
        return reply;
    }

    Reply u8(int index, int value) {
        bytes.put(index, (byte) value);
        return this;
    }

    Reply u16(int index, int value) {
        bytes.putShort(index, (short) value);
        return this;
    }

    Reply u32(int index, long value) {
        bytes.putInt(index, (int) value);
        return this;
    }

    Reply put(int index, byte[] content) {
        bytes.put(index, content);
        return this;
    }

    void sendTo(ByteBuffer data, int allocationLength) {
        int count = Math.min(Math.min(bytes.capacity(), allocationLength), data.remaining());
        data.put(bytes.array(), 0, count);
    }
}
