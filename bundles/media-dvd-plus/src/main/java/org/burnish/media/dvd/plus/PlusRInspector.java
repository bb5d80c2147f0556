package org.burnish.media.dvd.plus;

import java.io.IOException;
import java.util.Optional;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.spi.DiscTracks;
import org.burnish.media.spi.NextTrack;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.response.DiscInformation;

/** Reads the state of a DVD+R. */
final class PlusRInspector {

    private static final int INVISIBLE = 0xFF;

    private final OpticalDrive drive;

    PlusRInspector(OpticalDrive drive) {
        this.drive = drive;
    }

    Medium inspect(int profile, String name) throws IOException {
        DiscInformation disc = drive.discInformation();
        DiscTracks tracks = DiscTracks.read(drive, disc);
        Optional<NextTrack> next = DiscTracks.isOpen(disc) ? Optional.of(next(drive, disc)) : Optional.empty();
        State state = state(tracks, next);
        long readable = state == State.BLANK ? 0 : tracks.readable(drive, state);
        Medium medium = Medium.of(
                        profile,
                        name,
                        state,
                        Medium.Traits.of(PlusRProfile.ECC, 1).multiSession(true))
                .with(PlusProduct.of(drive));
        return tracks.on(medium, readable, next);
    }

    /** The fragment that takes the next session; it has no number that can be asked for while it is blank. */
    static NextTrack next(OpticalDrive drive, DiscInformation disc) throws IOException {
        int number = Math.max(1, disc.lastTrackOfLastSession());
        return NextTrack.of(number, drive.trackInformation(INVISIBLE), PlusRProfile.ECC);
    }

    /**
     * A session that was begun and never closed counts as damaged: what would be written behind its fragments would melt
     * into one track with them, at whose start nobody finds it.
     */
    private static State state(DiscTracks tracks, Optional<NextTrack> next) {
        State state = tracks.state(next);
        return state != State.CLOSED && tracks.isInterrupted() ? State.DAMAGED : state;
    }
}
