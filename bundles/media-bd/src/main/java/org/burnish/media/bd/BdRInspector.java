package org.burnish.media.bd;

import java.io.IOException;
import java.util.Optional;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.NominalSpeed;
import org.burnish.media.spi.DiscTracks;
import org.burnish.media.spi.NextTrack;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.response.DiscInformation;
import org.burnish.mmc.response.DiscInformation.SessionState;

/** Reads the state of a BD-R. */
final class BdRInspector {

    private final OpticalDrive drive;

    BdRInspector(OpticalDrive drive) {
        this.drive = drive;
    }

    Medium inspect(int profile) throws IOException {
        DiscInformation disc = drive.discInformation();
        DiscTracks tracks = DiscTracks.read(drive, disc);
        Optional<NextTrack> next = tracks.next(BdStructures.CLUSTER);
        State state = state(tracks, next);
        long readable = state == State.BLANK ? 0 : tracks.readable(drive, state);
        Medium medium = Medium.of(
                        profile,
                        PseudoOverwrite.isCurrent(drive) ? PseudoOverwrite.NAME : BdRProfile.NAME,
                        state,
                        Medium.Traits.of(BdStructures.CLUSTER, 1)
                                .multiSession(true)
                                .at(NominalSpeed.BD))
                .with(BdStructures.product(drive));
        return tracks.on(medium, readable, next);
    }

    private static State state(DiscTracks tracks, Optional<NextTrack> next) {
        State state = tracks.state(next);
        return state == State.APPENDABLE && isFormattedOnly(tracks.disc()) ? State.BLANK : state;
    }

    /** Formatting for defect management makes a disc appendable, though there is nothing on it. */
    private static boolean isFormattedOnly(DiscInformation disc) {
        return disc.sessions() <= 1 && disc.lastSession() == SessionState.EMPTY;
    }
}
