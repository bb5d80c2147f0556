package org.burnish.transport.emulator.medium.sequential;

import java.util.List;
import org.burnish.transport.emulator.file.DiscState;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.medium.DiscSummary;

/** Disc information of sequential DVD and BD media (MMC-6, 6.21.3). */
public final class SequentialReports {

    private SequentialReports() {}

    public static DiscSummary summary(DiscState state, TrackTable table, long capacity, boolean rewritable) {
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
}
