package org.burnish.transport.emulator.medium;

import java.util.List;
import java.util.OptionalLong;
import org.burnish.transport.emulator.file.DiscState;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.file.TrackState.Kind;

/** Disc and track information of sequential DVD media (MMC-6, 6.21.3 and 6.26). */
final class SequentialReports {

    private static final int UNINTERRUPTED = 4;
    private static final int INCREMENTALLY = 5;

    private SequentialReports() {}

    static DiscSummary summary(DiscState state, TrackTable table, long capacity, boolean rewritable) {
        boolean finalized = state.flags().finalized();
        int sessions = finalized ? state.closedSessions() : state.closedSessions() + 1;
        List<TrackState> last = table.ofSession(sessions);
        boolean recording = last.stream().anyMatch(track -> !track.isEmpty() || track.isSized());
        int first = last.isEmpty() ? 1 : last.get(0).number();
        int end = last.isEmpty() ? 1 : last.get(last.size() - 1).number();
        int status = finalized
                ? DiscSummary.FINALIZED
                : sessions > 1 || recording ? DiscSummary.INCOMPLETE : DiscSummary.EMPTY;
        int session = finalized ? DiscSummary.COMPLETE : recording ? DiscSummary.INCOMPLETE : DiscSummary.EMPTY;
        long leadOut = finalized && !rewritable ? DiscSummary.NONE : capacity;
        return new DiscSummary(status, session, rewritable, sessions, first, end, leadOut);
    }

    static TrackReport track(TrackState track, long capacity, DiscState state, boolean recording) {
        long end = track.isSized() ? track.start() + track.size() : capacity;
        boolean damaged = isDamaged(track, recording);
        long next = track.next();
        boolean writable = !track.closed() && !damaged && next < end;
        TrackReport.Bits bits = new TrackReport.Bits(
                damaged,
                isReservation(track),
                track.isEmpty(),
                track.kind() != Kind.AT_ONCE && state.flags().incremental());
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
