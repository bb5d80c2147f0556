package org.burnish.media.dvd.minus;

import java.io.IOException;
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
            // without it some drives tell a wrong next writable address
            DvdParameters parameters = new DvdParameters(drive, false);
            boolean atOnce = disc.status() == Status.BLANK || !incremental;
            new WriteParametersSender(drive)
                    .sendForInquiry(() -> atOnce ? parameters.discAtOnce() : parameters.incremental(true));
        }
        DiscTracks tracks = DiscTracks.read(drive, disc);
        NextTrack next = tracks.next(CHUNK).orElse(null);
        State state = state(disc, next);
        boolean writable = state == State.BLANK || state == State.APPENDABLE;
        long readable = tracks.readable(drive, state);
        return new Medium(
                profile,
                kind.name(),
                state,
                DvdProduct.of(drive),
                tracks.sessions(),
                readable,
                writable ? next.free() : 0,
                overall(disc, next, readable),
                writable ? next.address() : -1,
                traits(configuration, kind, incremental));
    }

    private static State state(DiscInformation disc, NextTrack next) {
        if (next == null) {
            return State.CLOSED;
        }
        if (next.damaged()) {
            return State.DAMAGED;
        }
        return disc.status() == Status.BLANK ? State.BLANK : State.APPENDABLE;
    }

    private static long overall(DiscInformation disc, NextTrack next, long readable) {
        long known = next == null ? readable : next.address() + next.free();
        return disc.lastPossibleLeadOut() == UNKNOWN ? known : Math.max(known, disc.lastPossibleLeadOut());
    }

    private static Medium.Traits traits(Configuration configuration, SequentialKind kind, boolean incremental) {
        boolean simulation = configuration
                .feature(DvdRwWrite.CODE)
                .map(DvdRwWrite::of)
                .map(DvdRwWrite::testWrite)
                .orElse(false);
        return new Medium.Traits(kind.erasable(), false, incremental && kind.multiSession(), simulation, CHUNK, 1);
    }
}
