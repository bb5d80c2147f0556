package org.burnish.transport.emulator.medium.dvd.minus;

import java.util.OptionalLong;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.file.TrackState.Kind;
import org.burnish.transport.emulator.medium.TrackReport;
import org.burnish.transport.emulator.medium.dvd.Ecc;

/** Track information of DVD-R and DVD-RW in sequential recording mode (MMC-6, 6.26). */
final class DvdMinusReports {

    private static final int UNINTERRUPTED = 4;
    private static final int INCREMENTALLY = 5;

    private DvdMinusReports() {}

    static TrackReport track(TrackState track, long capacity, boolean incremental, boolean recording) {
        long end = track.isSized() ? track.start() + track.size() : capacity;
        boolean damaged = isDamaged(track, recording);
        long next = track.next();
        boolean writable = !track.closed() && !damaged && next < end;
        TrackReport.Bits bits = new TrackReport.Bits(
                damaged, isReservation(track), track.isEmpty(), track.kind() != Kind.AT_ONCE && incremental);
        return new TrackReport(
                track.number(),
                track.session(),
                track.kind() == Kind.AT_ONCE ? UNINTERRUPTED : INCREMENTALLY,
                bits,
                track.start(),
                writable ? OptionalLong.of(next) : OptionalLong.empty(),
                writable ? end - next : 0,
                Ecc.BLOCKS,
                end - track.start(),
                track.isEmpty() ? OptionalLong.empty() : OptionalLong.of(track.next() - 1));
    }

    private static boolean isReservation(TrackState track) {
        return !track.closed() && (track.kind() == Kind.RESERVED || (track.kind() == Kind.AT_ONCE && track.isEmpty()));
    }

    /** A disc at once that was cut short cannot be continued. */
    private static boolean isDamaged(TrackState track, boolean recording) {
        return track.kind() == Kind.AT_ONCE && !track.closed() && !track.isEmpty() && !recording;
    }
}
