package org.burnish.media.dvd.minus;

import java.io.IOException;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.response.DiscInformation;
import org.burnish.mmc.response.TrackInformation;

/**
 * The track that takes the next session: the last one of an open disc.
 *
 * @param number its number
 * @param address where it can be written
 * @param free how many blocks it can take
 * @param leftover whether an interrupted run left blocks in it
 * @param damaged whether it cannot be written
 */
record NextTrack(int number, long address, long free, boolean leftover, boolean damaged) {

    private static final long ECC = 16;

    static NextTrack of(OpticalDrive drive) throws IOException {
        return of(drive, drive.discInformation());
    }

    static NextTrack of(OpticalDrive drive, DiscInformation disc) throws IOException {
        int number = Math.max(1, disc.lastTrackOfLastSession());
        return of(number, drive.trackInformation(number));
    }

    static NextTrack of(int number, TrackInformation track) {
        boolean damaged = track.damage() || track.nextWritable().isEmpty();
        // two known drives tell -150 on a blank disc
        long address = Math.max(track.nextWritable().orElse(track.start()), track.start());
        boolean leftover = address > track.start();
        // closing an incomplete track fills its last ECC block
        long fill = leftover ? -address & ECC - 1 : 0;
        return new NextTrack(number, address + fill, Math.max(0, track.freeBlocks() - fill), leftover, damaged);
    }
}
