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
    private final int length;

    /** Makes blocks of a channel; block 0 is at this byte. */
    public ChannelBlocks(FileChannel channel, long offset) {
        this(channel, offset, BLOCK);
    }

    /** Makes blocks of so many bytes. */
    ChannelBlocks(FileChannel channel, long offset, int length) {
        this.channel = channel;
        this.offset = offset;
        this.length = length;
    }

    @Override
    public void read(long lba, ByteBuffer buffer) throws IOException {
        long at = offset + lba * length;
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
        long at = offset + lba * length;
        while (buffer.hasRemaining()) {
            at += channel.write(buffer, at);
        }
    }

    @Override
    public void zero(long lba, long blocks) throws IOException {
        long end = Math.min(offset + (lba + blocks) * length, channel.size());
        for (long at = offset + lba * length; at < end; ) {
            ByteBuffer zeros = ZEROS.duplicate();
            zeros.limit((int) Math.min(zeros.capacity(), end - at));
            at += channel.write(zeros, at);
        }
    }

    @Override
    public void clear() throws IOException {
        if (channel.size() > offset) {
            channel.truncate(offset);
        }
    }
}
