package org.burnish.media.dvd.minus;

import java.io.IOException;
import java.util.Optional;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.spi.DiscTracks;
import org.burnish.media.spi.NextTrack;
import org.burnish.media.spi.WriteParametersSender;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.feature.DvdRwWrite;
import org.burnish.mmc.feature.IncrementalStreaming;
import org.burnish.mmc.response.Configuration;
import org.burnish.mmc.response.DiscInformation;
import org.burnish.mmc.response.DiscInformation.Status;

/** Reads the state of a DVD-R, or of a DVD-RW in sequential recording mode. */
final class SequentialInspector {

    static final int CHUNK = 16;
    private static final long UNKNOWN = 0xFFFF_FFFFL;

    private final OpticalDrive drive;

    SequentialInspector(OpticalDrive drive) {
        this.drive = drive;
    }

    Medium inspect(int profile, SequentialKind kind) throws IOException {
        Configuration configuration = drive.configuration();
        DiscInformation disc = drive.discInformation();
        boolean incremental = configuration.isCurrent(IncrementalStreaming.CODE);
        if (DiscTracks.isOpen(disc)) {
            // without it some drives report a wrong next writable address
            DvdParameters parameters = new DvdParameters(drive, false);
            boolean atOnce = disc.status() == Status.BLANK || !incremental;
            new WriteParametersSender(drive)
                    .sendForInquiry(() -> atOnce ? parameters.discAtOnce() : parameters.incremental(true));
        }
        DiscTracks tracks = DiscTracks.read(drive, disc);
        Optional<NextTrack> next = tracks.next(CHUNK);
        State state = tracks.state(next);
        long readable = tracks.readable(drive, state);
        Medium medium = Medium.of(profile, kind.name(), state, traits(configuration, kind, incremental))
                .with(DvdProduct.of(drive));
        return tracks.on(medium, readable, next).withOverall(overall(disc, next, readable));
    }

    private static long overall(DiscInformation disc, Optional<NextTrack> next, long readable) {
        long known = next.map(track -> track.address() + track.free()).orElse(readable);
        return disc.lastPossibleLeadOut() == UNKNOWN ? known : Math.max(known, disc.lastPossibleLeadOut());
    }

    private static Medium.Traits traits(Configuration configuration, SequentialKind kind, boolean incremental) {
        boolean simulation = configuration
                .feature(DvdRwWrite.CODE)
                .map(DvdRwWrite::of)
                .map(DvdRwWrite::testWrite)
                .orElse(false);
        return Medium.Traits.of(CHUNK, 1)
                .erasable(kind.erasable())
                .multiSession(incremental && kind.multiSession())
                .simulation(simulation);
    }
}
