package org.burnish.media.spi;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.media.BlankRequest;
import org.burnish.media.Preparation;
import org.burnish.mmc.OpticalDrive;
import org.burnish.scsi.SenseException;

/** What blanking means on media whose blocks can be overwritten: their head is spoiled, if anything is in it. */
public final class Overwriting {

    /** So many blocks at the medium's beginning decide whether it counts as blank. */
    public static final int HEAD_BLOCKS = 32;

    private Overwriting() {}

    /** Decides by what is at the head: an image or unknown data are spoiled, zeros and the unreadable are left. */
    public static Preparation blank(OpticalDrive drive, BlankRequest request) throws IOException {
        return request.force() || request.imagePresent() || holdsData(drive)
                ? Preparations.invalidate()
                : Preparations.none();
    }

    private static boolean holdsData(OpticalDrive drive) throws IOException {
        ByteBuffer head = ByteBuffer.allocateDirect(HEAD_BLOCKS * OpticalDrive.BLOCK);
        try {
            drive.read(0, HEAD_BLOCKS, head);
        } catch (SenseException e) {
            return false;
        }
        head.flip();
        while (head.hasRemaining()) {
            if (head.getLong() != 0) {
                return true;
            }
        }
        return false;
    }
}
