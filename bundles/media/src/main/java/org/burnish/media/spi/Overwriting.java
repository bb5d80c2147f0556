package org.burnish.media.spi;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.media.BlankRequest;
import org.burnish.media.MediaFacts;
import org.burnish.media.Medium;
import org.burnish.media.Preparation;
import org.burnish.media.RefusedException;
import org.burnish.mmc.OpticalDrive;
import org.burnish.scsi.SenseException;

/** What blanking means on media whose blocks can be overwritten: their head is spoiled, if anything is in it. */
public final class Overwriting {

    /** So many blocks at the medium's beginning decide whether it counts as blank. */
    public static final int HEAD_BLOCKS = 32;

    /** The blanking modes. All do the same, as there is nothing slow that one of them could spare. */
    public static final List<String> BLANK_MODES =
            List.of(BlankRequest.AS_NEEDED, "all", "fast", "deformat", "deformat_quickest");

    private Overwriting() {}

    /** Refuses a mode that there is not. */
    public static void requireMode(OpticalDrive drive, Medium medium, BlankRequest request) throws RefusedException {
        new Refusals()
                .when(!BLANK_MODES.contains(request.mode()), MediaFacts.blankMode(request.mode(), BLANK_MODES))
                .check(MediaFacts.cannotBlank(medium.name(), drive.address()));
    }

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
