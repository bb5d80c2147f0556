package org.burnish.media.spi;

import java.io.IOException;
import java.util.Locale;
import org.burnish.media.NextSession;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.response.DiscInformation;
import org.burnish.mmc.response.TrackInformation;

/**
 * The track that takes the next session: the last one of an open DVD or BD with sessions.
 *
 * @param number its number
 * @param address where it can be written
 * @param free how many blocks it can take
 * @param leftover whether an interrupted run left blocks in it
 * @param damaged whether it cannot be written
 */
public record NextTrack(int number, long address, long free, boolean leftover, boolean damaged) {

    /**
     * Asks the drive.
     *
     * @param unitBlocks how many blocks the medium records at once, a power of 2
     */
    public static NextTrack of(OpticalDrive drive, int unitBlocks) throws IOException {
        return of(drive, drive.discInformation(), unitBlocks);
    }

    /** Asks the drive for the last track that the disc information reports. */
    public static NextTrack of(OpticalDrive drive, DiscInformation disc, int unitBlocks) throws IOException {
        int number = Math.max(1, disc.lastTrackOfLastSession());
        return of(number, drive.trackInformation(number), unitBlocks);
    }

    /** What the information of a track reports. */
    public static NextTrack of(int number, TrackInformation track, int unitBlocks) {
        boolean damaged = track.damage() || track.nextWritable().isEmpty();
        // two known drives report -150 on a blank disc
        long address = Math.max(track.nextWritable().orElse(track.start()), track.start());
        boolean leftover = address > track.start();
        // closing an incomplete track fills its last unit
        long fill = leftover ? -address & unitBlocks - 1 : 0;
        return new NextTrack(number, address + fill, Math.max(0, track.freeBlocks() - fill), leftover, damaged);
    }

    /** The session that goes into it. */
    public NextSession session() {
        return NextSession.sequential(address, free);
    }

    /**
     * Refuses to begin a session that was laid out for another address.
     *
     * @param start the address that it was laid out for
     */
    public void requireAddress(OpticalDrive drive, long start) throws IOException {
        if (address != start) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "Cannot begin the session in drive '%s': it was laid out for LBA %d, and the drive now reports next"
                            + " writable address %d. Inspect the medium again, and repeat the run.",
                    drive.address(),
                    start,
                    address));
        }
    }
}
