package org.burnish.media.dvd.plus;

import java.io.IOException;
import java.util.Optional;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.spi.DiscTracks;
import org.burnish.media.spi.NextTrack;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.response.DiscInformation;
import org.burnish.mmc.response.DiscInformation.Status;

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
        Optional<NextTrack> writable = next.filter(track -> state != State.DAMAGED);
        return new Medium(
                profile,
                name,
                state,
                PlusProduct.of(drive),
                tracks.sessions(),
                readable,
                writable.map(NextTrack::free).orElse(0L),
                writable.map(track -> track.address() + track.free()).orElse(readable),
                writable.map(NextTrack::address).orElse(-1L),
                new Medium.Traits(false, false, true, false, PlusRProfile.ECC, 1));
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
        if (next.isEmpty()) {
            return State.CLOSED;
        }
        if (next.get().damaged() || tracks.isInterrupted()) {
            return State.DAMAGED;
        }
        return tracks.disc().status() == Status.BLANK ? State.BLANK : State.APPENDABLE;
    }
}
