package org.burnish.recorder.internal.drive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.LongSupplier;
import org.burnish.image.BlockSource;
import org.burnish.mmc.OpticalDrive;
import org.burnish.scsi.text.Reason;

/** The blocks of the medium in a drive. */
final class DriveBlocks implements BlockSource {

    private final OpticalDrive drive;
    private final LongSupplier readable;

    DriveBlocks(OpticalDrive drive, LongSupplier readable) {
        this.drive = drive;
        this.readable = readable;
    }

    @Override
    public void read(long lba, ByteBuffer target) throws IOException {
        int blocks = target.remaining() / BLOCK;
        if (lba < 0 || lba + blocks > blocks()) {
            throw new IOException(said(lba, blocks) + ": only " + blocks() + " blocks can be read");
        }
        int step = drive.maxTransferBlocks();
        for (int done = 0; done < blocks; done += step) {
            int begin = target.position();
            int count = Math.min(step, blocks - done);
            try {
                drive.read(lba + done, count, target);
            } catch (IOException e) {
                target.position(begin);
                throw new IOException(said(lba + done, count) + ": " + Reason.withPath(e), e);
            }
        }
    }

    private String said(long lba, int blocks) {
        return "Cannot read " + blocks + " blocks from LBA " + lba + " of drive '" + drive.address() + "'";
    }

    @Override
    public long blocks() {
        return readable.getAsLong();
    }
}
