package org.burnish.transport.emulator.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The two slots in which the state of a medium is kept by turns. A slot is sequence number, length, checksum and
 * payload; a torn write leaves the other slot, and with it the state before the change, intact.
 */
final class StateSlots {

    private static final int MAGIC = 0x42534C54;
    private static final int HEAD = 20;
    private static final long[] OFFSETS = {64 * 1024, 512 * 1024};
    private static final int CAPACITY = 448 * 1024;

    private final FileChannel channel;
    private long sequence;

    StateSlots(FileChannel channel) {
        this.channel = channel;
    }

    /** The newest payload that is intact. */
    Optional<byte[]> load() throws IOException {
        Optional<byte[]> newest = Optional.empty();
        for (long offset : OFFSETS) {
            Optional<ByteBuffer> slot = slot(offset);
            if (slot.isPresent() && slot.get().getLong(4) > sequence) {
                sequence = slot.get().getLong(4);
                byte[] payload = new byte[slot.get().getInt(12)];
                slot.get().position(HEAD).get(payload);
                newest = Optional.of(payload);
            }
        }
        return newest;
    }

    private Optional<ByteBuffer> slot(long offset) throws IOException {
        ByteBuffer head = read(offset, HEAD);
        int length = head.limit() == HEAD && head.getInt(0) == MAGIC ? head.getInt(12) : -1;
        if (length < 0 || length > CAPACITY - HEAD) {
            return Optional.empty();
        }
        ByteBuffer whole = read(offset, HEAD + length);
        boolean intact = whole.limit() == HEAD + length && whole.getInt(16) == checksum(whole);
        return intact ? Optional.of(whole) : Optional.empty();
    }

    private ByteBuffer read(long offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        long at = offset;
        int count;
        while (buffer.hasRemaining() && (count = channel.read(buffer, at)) > 0) {
            at += count;
        }
        return buffer.flip();
    }

    /** Writes a payload to the slot that does not hold the newest one. */
    void save(byte[] payload) throws IOException {
        if (payload.length > CAPACITY - HEAD) {
            throw new IOException("The state of the medium needs " + payload.length + " bytes, there are " + CAPACITY);
        }
        long next = sequence + 1;
        ByteBuffer slot = ByteBuffer.allocate(HEAD + payload.length);
        slot.putInt(MAGIC).putLong(next).putInt(payload.length).putInt(0).put(payload);
        slot.putInt(16, checksum(slot)).flip();
        long at = OFFSETS[(int) (next & 1)];
        while (slot.hasRemaining()) {
            at += channel.write(slot, at);
        }
        sequence = next;
    }

    private static int checksum(ByteBuffer slot) {
        CRC32C crc = new CRC32C();
        crc.update(slot.duplicate().limit(16).position(0));
        crc.update(slot.duplicate().limit(slot.capacity()).position(HEAD));
        return (int) crc.getValue();
    }
}
