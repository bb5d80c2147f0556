package org.burnish.media.spi;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.burnish.media.BlockForm;
import org.burnish.mmc.OpticalDrive;

/**
 * Sends blocks in chunks of one size. Whole chunks travel out of the caller's buffer; only what is left between two
 * calls is copied, into a buffer of one chunk.
 */
final class ChunkStream {

    private final OpticalDrive drive;
    private final WritePlan plan;
    private final BufferWatch watch;
    private final int block;
    private final int chunk;
    private final ByteBuffer rest;
    private final byte[] zeros;
    private long sent;

    ChunkStream(OpticalDrive drive, WritePlan plan, BufferWatch watch) {
        this.drive = drive;
        this.plan = plan;
        this.watch = watch;
        this.block = plan.form().bytes();
        this.chunk = plan.chunkBlocks() * block;
        this.zeros = new byte[block];
        this.rest = ByteBuffer.allocateDirect(chunk);
    }

    /** How many blocks were handed to the drive. */
    long sent() {
        return sent;
    }

    /** Takes the blocks between position and limit, and advances the position to the limit. */
    void write(ByteBuffer blocks) throws IOException {
        if (blocks.remaining() % block != 0) {
            throw new IllegalArgumentException(blocks.remaining() + " bytes are no whole number of blocks");
        }
        withinPlan(taken() + blocks.remaining() / block);
        if (rest.position() > 0) {
            fillRest(blocks);
        }
        int end = blocks.limit();
        try {
            while (end - blocks.position() >= chunk) {
                send(blocks.limit(blocks.position() + chunk));
            }
        } finally {
            blocks.limit(end);
        }
        rest.put(blocks);
    }

    /** Adds the padding and sends what is left. */
    void pad() throws IOException {
        long missing = plan.padded(taken()) - taken();
        for (long i = 0; i < missing; i++) {
            rest.put(zeros);
            sendFullRest();
        }
        if (rest.position() > 0) {
            send(rest.flip());
            rest.clear();
        }
    }

    private long taken() {
        return sent + rest.position() / block;
    }

    private void fillRest(ByteBuffer blocks) throws IOException {
        int end = blocks.limit();
        blocks.limit(blocks.position() + Math.min(blocks.remaining(), rest.remaining()));
        rest.put(blocks);
        blocks.limit(end);
        sendFullRest();
    }

    private void sendFullRest() throws IOException {
        if (!rest.hasRemaining()) {
            send(rest.flip());
            rest.clear();
        }
    }

    private void send(ByteBuffer blocks) throws IOException {
        long lba = plan.start() + sent;
        sent += write(lba, blocks);
        watch.written(sent);
    }

    private int write(long lba, ByteBuffer blocks) throws IOException {
        return plan.form().equals(BlockForm.DATA)
                ? drive.write(lba, blocks, plan.streams(lba))
                : drive.writeBlocks(lba, blocks, block);
    }

    /** The drive must not meet blocks that it was not asked about: some would write over what is behind. */
    private void withinPlan(long wanted) throws IOException {
        if (wanted > plan.blocks()) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "Writing to drive '%s' stopped at LBA %d: the session was announced with %d blocks from LBA %d on,"
                            + " and more came. Plan it anew with its true size.",
                    drive.address(),
                    plan.start() + taken(),
                    plan.blocks(),
                    plan.start()));
        }
    }
}
