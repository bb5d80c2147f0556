package org.burnish.transport.emulator.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Blocks in a file from an offset on. */
public final class ChannelBlocks implements BlockStore {

    private static final ByteBuffer ZEROS =
            ByteBuffer.allocateDirect(64 * BLOCK).asReadOnlyBuffer();

    private final FileChannel channel;
    private final long offset;

    /** Makes blocks of a channel; block 0 is at this byte. */
    public ChannelBlocks(FileChannel channel, long offset) {
        this.channel = channel;
        this.offset = offset;
    }

    @Override
    public void read(long lba, ByteBuffer buffer) throws IOException {
        long at = offset + lba * BLOCK;
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer, at);
            if (count < 0) {
                fillWithZeros(buffer);
                return;
            }
            at += count;
        }
    }

    private static void fillWithZeros(ByteBuffer buffer) {
        while (buffer.hasRemaining()) {
            ByteBuffer zeros = ZEROS.duplicate();
            zeros.limit(Math.min(zeros.capacity(), buffer.remaining()));
            buffer.put(zeros);
        }
    }

    @Override
    public void write(long lba, ByteBuffer buffer) throws IOException {
        long at = offset + lba * BLOCK;
        while (buffer.hasRemaining()) {
            at += channel.write(buffer, at);
        }
    }

    @Override
    public void zero(long lba, long blocks) throws IOException {
        long end = Math.min(lba + blocks, (channel.size() - offset + BLOCK - 1) / BLOCK);
        for (long at = lba; at < end; ) {
            ByteBuffer zeros = ZEROS.duplicate();
            zeros.limit((int) Math.min(zeros.capacity(), (end - at) * BLOCK));
            long count = zeros.remaining() / BLOCK;
            write(at, zeros);
            at += count;
        }
    }

    @Override
    public void clear() throws IOException {
        if (channel.size() > offset) {
            channel.truncate(offset);
        }
    }
}
