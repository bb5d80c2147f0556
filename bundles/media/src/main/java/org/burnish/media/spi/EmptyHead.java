package org.burnish.media.spi;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.mmc.ImplausibleReplyException;
import org.burnish.mmc.OpticalDrive;
import org.burnish.scsi.SenseException;

/**
 * Checks a drive's claim that nothing is on a medium which can be overwritten: whoever believes it writes over what is there,
 * and one wrong bit of an answer is enough for that.
 */
public final class EmptyHead {

    private EmptyHead() {}

    /**
     * Reads the head. One that cannot be read, or has zeros only, does not speak against the claim.
     *
     * @param claim what the drive reported, after "it reports that"
     * @throws ImplausibleReplyException when something is there
     */
    public static void require(OpticalDrive drive, String claim) throws IOException {
        ByteBuffer head = ByteBuffer.allocateDirect(Overwriting.HEAD_BLOCKS * OpticalDrive.BLOCK);
        try {
            drive.read(0, Overwriting.HEAD_BLOCKS, head);
        } catch (SenseException e) {
            return;
        }
        head.flip();
        while (head.hasRemaining()) {
            if (head.getLong() != 0) {
                throw new ImplausibleReplyException(
                        drive.address(),
                        "it reports that " + claim + ", and block " + (head.position() - 1) / OpticalDrive.BLOCK
                                + " has data");
            }
        }
    }

    /**
     * How many blocks can be read of a medium that is formatted.
     *
     * @throws ImplausibleReplyException when the drive reports none or a few, though something is there
     */
    public static long readable(OpticalDrive drive) throws IOException {
        long readable = DiscTracks.readable(drive);
        if (readable < Overwriting.HEAD_BLOCKS) {
            require(drive, "no block behind " + readable + " can be read");
        }
        return readable;
    }
}
