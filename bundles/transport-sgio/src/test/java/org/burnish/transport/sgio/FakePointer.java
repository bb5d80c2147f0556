package org.burnish.transport.sgio;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Addresses of a memory that is none: each buffer gets a range of its own, in which its bytes are found again.
 *
 * @param address of a byte
 */
record FakePointer(long address) {

    private static final long GAP = 0x1_0000_0000L;
    private static final AtomicLong NEXT = new AtomicLong(GAP);
    private static final ConcurrentSkipListMap<Long, ByteBuffer> BUFFERS = new ConcurrentSkipListMap<>();

    /** The address of a buffer's first byte. */
    static long of(ByteBuffer buffer) {
        long address = NEXT.getAndAdd(GAP);
        BUFFERS.put(address, buffer.duplicate().clear());
        return address;
    }

    private ByteBuffer from(long offset) {
        Map.Entry<Long, ByteBuffer> entry = BUFFERS.floorEntry(address);
        return entry.getValue().duplicate().position((int) (address - entry.getKey() + offset));
    }

    void read(long offset, byte[] target, int start, int length) {
        from(offset).get(target, start, length);
    }

    void write(long offset, byte[] source, int start, int length) {
        from(offset).put(source, start, length);
    }

    byte getByte(long offset) {
        return from(offset).get();
    }

    void setByte(long offset, byte value) {
        from(offset).put(value);
    }
}
