package org.burnish.transport.emulator.medium.cd;

import java.util.List;
import java.util.OptionalLong;
import org.burnish.transport.emulator.cd.Atip;
import org.burnish.transport.emulator.cd.Msf;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.file.TrackState.Kind;
import org.burnish.transport.emulator.medium.DiscSummary;
import org.burnish.transport.emulator.medium.TrackReport;

/** Disc and track information of recordable CDs (MMC-6, 6.21.3 and 6.26). */
final class CdReports {

    private CdReports() {}

    static DiscSummary summary(CdTracks tracks, int closedSessions, boolean finalized, Atip atip) {
        int sessions = finalized ? closedSessions : closedSessions + 1;
        List<TrackState> last = tracks.ofSession(sessions);
        boolean begun = last.stream().anyMatch(track -> track.closed() || isBegun(track));
        int status =
                finalized ? DiscSummary.FINALIZED : sessions > 1 || begun ? DiscSummary.INCOMPLETE : DiscSummary.EMPTY;
        int session = finalized ? DiscSummary.COMPLETE : begun ? DiscSummary.INCOMPLETE : DiscSummary.EMPTY;
        DiscSummary summary = new DiscSummary(
                status,
                session,
                atip.rewritable(),
                sessions,
                last.get(0).number(),
                last.get(last.size() - 1).number(),
                finalized ? DiscSummary.NONE : atip.lastLeadOut());
        return finalized ? summary : summary.leadInAt(Msf.of(leadIn(last.get(0), atip)));
    }

    /** Whether recording in it has begun. */
    static boolean isBegun(TrackState track) {
        return !track.isEmpty() || track.kind() == Kind.AT_ONCE;
    }

    /** Where the lead-in before a session with this first track begins. */
    static long leadIn(TrackState first, Atip atip) {
        return first.session() == 1 ? atip.leadInStart() : first.start() - CdTracks.PAUSE - CdTracks.LEAD_IN;
    }

    /**
     * A track.
     *
     * @param next where recording continues in it; nothing when it is complete or damaged
     * @param damaged whether it was cut short
     */
    static TrackReport track(TrackState track, OptionalLong next, long limit, boolean damaged) {
        long end = track.isSized() ? CdTracks.end(track) : limit;
        boolean empty = !track.closed() && !isBegun(track);
        return new TrackReport(
                track.number(),
                track.session(),
                track.cd().control(),
                CdMedium.dataMode(track.cd()),
                new TrackReport.Bits(damaged, false, empty, false),
                track.start(),
                next,
                next.isPresent() ? Math.max(0, end - Math.max(track.next(), next.getAsLong())) : 0,
                0,
                end - track.start(),
                OptionalLong.empty());
    }
}
