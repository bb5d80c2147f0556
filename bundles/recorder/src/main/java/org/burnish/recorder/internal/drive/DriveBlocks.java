package org.burnish.recorder.internal.drive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.LongSupplier;
import org.burnish.image.BlockSource;
import org.burnish.mmc.OpticalDrive;
import org.burnish.scsi.SenseException;
import org.burnish.scsi.text.Reason;

/** The blocks of the medium in a drive. */
final class DriveBlocks implements BlockSource {

    private final OpticalDrive drive;
    private final LongSupplier readable;
    private final Pace pace = new Pace();

    DriveBlocks(OpticalDrive drive, LongSupplier readable) {
        this.drive = drive;
        this.readable = readable;
    }

    /** How fast they are read. */
    Pace pace() {
        return pace;
    }

    @Override
    public void read(long lba, ByteBuffer target) throws IOException {
        int blocks = target.remaining() / BLOCK;
        if (lba < 0 || lba + blocks > blocks()) {
            throw new IOException(said(lba, blocks) + ": only " + blocks() + " blocks can be read");
        }
        int begin = target.position();
        try {
            drive.read(lba, blocks, target);
            pace.read(blocks * (long) BLOCK);
        } catch (IOException e) {
            int read = (target.position() - begin) / BLOCK;
            throw new IOException(
                    said(lba + read, failed(e, lba + read, blocks - read)) + ": " + Reason.withPath(e), e);
        }
    }

    /** How many blocks failed: one that the drive names, or all that one command asked for. */
    private int failed(IOException cause, long lba, int blocks) {
        boolean named = cause instanceof SenseException answer
                && answer.sense().failedBlock(lba, 1).isPresent();
        return named ? 1 : Math.min(drive.maxTransferBlocks(), blocks);
    }

    private String said(long lba, int blocks) {
        return "Cannot read " + (blocks == 1 ? "1 block" : blocks + " blocks") + " from LBA " + lba + " of drive '"
                + drive.address() + "'";
    }

    @Override
    public long blocks() {
        return readable.getAsLong();
    }
}
