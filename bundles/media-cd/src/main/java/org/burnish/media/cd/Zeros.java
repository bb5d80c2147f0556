package org.burnish.media.cd;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.media.BlockForm;
import org.burnish.mmc.OpticalDrive;

/** Blocks of zeros: the pre-gap of a session, or what an aborted track lacks to its least length. */
final class Zeros {

    private Zeros() {}

    /** Writes data blocks of zeros from one LBA up to another. */
    static void write(OpticalDrive drive, long from, long to) throws IOException {
        write(drive, from, to, BlockForm.DATA);
    }

    /** Writes zeros from one LBA up to another. */
    static void write(OpticalDrive drive, long from, long to, BlockForm form) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocateDirect(CdWriting.CHUNK * form.bytes());
        for (long lba = from; lba < to; lba += CdWriting.CHUNK) {
            int blocks = (int) Math.min(CdWriting.CHUNK, to - lba);
            drive.writeBlocks(lba, zeros.clear().limit(blocks * form.bytes()), form.bytes());
        }
    }
}
