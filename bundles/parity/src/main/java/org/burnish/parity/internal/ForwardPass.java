package org.burnish.parity.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.util.function.LongConsumer;
import org.burnish.image.BlockSource;
import org.burnish.scsi.TransportException;
import org.jspecify.annotations.Nullable;

/**
 * Reads blocks forwards, each once. Where a read fails, what came before the bad block is kept; blocks are tried one by one from
 * there on until one can be read, and the rest at once.
 */
final class ForwardPass {

    private static final int STEP = 512;

    /** Receives the blocks in the order of their addresses. */
    interface Sink {

        /** A block that was read. */
        void block(long lba, byte[] data) throws IOException;

        /** A block that could not be read. */
        void lost(long lba, IOException why) throws IOException;
    }

    private final BlockSource source;
    private final Sink sink;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(STEP * BlockSource.BLOCK);
    private final byte[] block = new byte[BlockSource.BLOCK];

    ForwardPass(BlockSource source, Sink sink) {
        this.source = source;
        this.sink = sink;
    }

    /**
     * Reads blocks.
     *
     * @param end behind the last one; those behind the end of the source can't be read
     */
    void run(long start, long end, LongConsumer progress) throws IOException, InterruptedException {
        long readable = Math.min(end, source.blocks());
        long lba = start;
        while (lba < readable) {
            Pauses.check();
            int count = (int) Math.min(STEP, readable - lba);
            read(lba, count);
            lba += count;
            progress.accept(lba - start);
        }
        IOException behind = new IOException("The source ends before block " + source.blocks());
        for (; lba < end; lba++) {
            sink.lost(lba, behind);
        }
        progress.accept(end - start);
    }

    private void read(long first, int blocks) throws IOException, InterruptedException {
        long lba = first;
        long end = first + blocks;
        boolean single = false;
        while (lba < end) {
            int count = single ? 1 : (int) (end - lba);
            buffer.clear().limit(count * BlockSource.BLOCK);
            IOException failure = attempt(lba);
            int whole = buffer.position() / BlockSource.BLOCK;
            give(lba, whole);
            lba += whole;
            if (failure != null && single) {
                Pauses.check();
                sink.lost(lba++, failure);
            } else {
                single = failure != null;
            }
        }
    }

    private @Nullable IOException attempt(long lba) throws IOException {
        try {
            source.read(lba, buffer);
            return null;
        } catch (IOException e) {
            if (isFatal(e)) {
                throw e;
            }
            return e;
        }
    }

    /** Whether the drive is gone, or the thread was interrupted: no other block could be read either. */
    static boolean isFatal(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransportException
                    || cause instanceof InterruptedIOException
                    || cause instanceof ClosedByInterruptException) {
                return true;
            }
        }
        return false;
    }

    private void give(long lba, int count) throws IOException {
        buffer.flip();
        for (int i = 0; i < count; i++) {
            buffer.get(block);
            sink.block(lba + i, block);
        }
    }
}
