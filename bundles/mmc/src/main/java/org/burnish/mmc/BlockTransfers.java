package org.burnish.mmc;

import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.burnish.mmc.command.Read10;
import org.burnish.mmc.command.Write10;
import org.burnish.mmc.command.Write12;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.SenseException;

/** Reads and writes blocks in as many commands as the device needs. Nobody else splits a transfer. */
final class BlockTransfers {

    private static final int BLOCK = OpticalDrive.BLOCK;

    private final CommandPath path;
    private final AtomicLong writeRepeats = new AtomicLong();

    BlockTransfers(CommandPath path) {
        this.path = path;
    }

    /** The most blocks that one READ or WRITE carries. */
    int most() {
        return most(BLOCK);
    }

    private int most(int blockBytes) {
        return Math.max(1, path.maxTransfer() / blockBytes);
    }

    /** How often a WRITE was repeated. */
    long writeRepeats() {
        return writeRepeats.get();
    }

    /** Reads; where it fails, the position is behind the last block that was read. */
    void read(long lba, int blocks, ByteBuffer direct) throws ScsiException, InterruptedIOException {
        if (direct.remaining() / BLOCK < blocks) {
            throw new IllegalArgumentException(blocks + " blocks do not fit into " + direct.remaining() + " bytes");
        }
        int end = direct.limit();
        int step = most();
        try {
            for (int done = 0; done < blocks; done += step) {
                readPiece(lba + done, Math.min(step, blocks - done), direct);
                direct.limit(end);
            }
        } finally {
            direct.limit(end);
        }
    }

    private void readPiece(long lba, int blocks, ByteBuffer direct) throws ScsiException, InterruptedIOException {
        try {
            readOnce(lba, blocks, direct);
        } catch (SenseException e) {
            OptionalLong failed = e.sense().failedBlock(lba, blocks);
            if (failed.isPresent()) {
                readBefore(lba, (int) (failed.getAsLong() - lba), direct);
            }
            throw e;
        }
    }

    /** Reads the blocks before the one that failed: no drive says whether they arrived. If the drive was wrong, none counts. */
    private void readBefore(long lba, int blocks, ByteBuffer direct) throws ScsiException, InterruptedIOException {
        if (blocks > 0) {
            try {
                readOnce(lba, blocks, direct);
            } catch (SenseException wrong) {
                // the position is where it was
            }
        }
    }

    /** One command; where it fails, the position stays. */
    private void readOnce(long lba, int blocks, ByteBuffer direct) throws ScsiException, InterruptedIOException {
        Read10 command = new Read10((int) lba, blocks);
        int start = direct.position();
        int wanted = blocks * BLOCK;
        try {
            path.requireAll(command.cdb(), path.in(command, direct.limit(start + wanted)), wanted);
        } catch (ScsiException | InterruptedIOException e) {
            direct.position(start);
            throw e;
        }
    }

    /** Writes all that is between position and limit, and advances the position with each command. */
    int write(long lba, ByteBuffer direct, boolean streaming) throws ScsiException, InterruptedIOException {
        return inPieces(
                lba, direct, BLOCK, (at, piece) -> streaming ? new Write12(at, piece, true) : new Write10(at, piece));
    }

    /** The same with blocks of another size in bytes. */
    int writeBlocks(long lba, ByteBuffer direct, int blockBytes) throws ScsiException, InterruptedIOException {
        return inPieces(lba, direct, blockBytes, (at, piece) -> new Write10(at, piece, blockBytes));
    }

    private int inPieces(long lba, ByteBuffer direct, int block, WriteCommand command)
            throws ScsiException, InterruptedIOException {
        if (direct.remaining() % block != 0) {
            throw new IllegalArgumentException(direct.remaining() + " bytes are no whole number of blocks");
        }
        int end = direct.limit();
        int blocks = direct.remaining() / block;
        int step = most(block);
        try {
            for (int done = 0; done < blocks; done += step) {
                direct.limit(direct.position() + Math.min(step, blocks - done) * block);
                writeOnce(command.of((int) (lba + done), direct), direct.remaining());
                direct.position(direct.limit()).limit(end);
            }
        } finally {
            direct.limit(end);
        }
        return blocks;
    }

    private void writeOnce(MmcCommand<Void> command, int bytes) throws ScsiException, InterruptedIOException {
        Cdb cdb = command.cdb();
        Repeats repeats = Repeats.ofWrite(path.clock(), command.timeout());
        try {
            path.requireAll(cdb, path.out(command, repeats), bytes);
        } finally {
            writeRepeats.addAndGet(repeats.count());
        }
    }

    /** The command that writes a piece of a buffer. */
    @FunctionalInterface
    private interface WriteCommand {
        MmcCommand<Void> of(int lba, ByteBuffer piece);
    }
}
