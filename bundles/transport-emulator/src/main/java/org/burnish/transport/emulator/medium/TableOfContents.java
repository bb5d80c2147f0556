package org.burnish.transport.emulator.medium;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What the lead-ins of a disc say about its complete sessions (MMC-6, READ TOC/PMA/ATIP).
 *
 * @param sessions the complete sessions in their order
 */
public record TableOfContents(List<Session> sessions) {

    private static final int DATA = 4;

    /**
     * A complete session.
     *
     * @param number its number
     * @param tracks its tracks, at least one
     * @param leadOut the address of its lead-out
     * @param nextProgramArea where the program area of a next session may begin, when there may be one
     */
    public record Session(int number, List<Track> tracks, long leadOut, OptionalLong nextProgramArea) {}

    /**
     * A track.
     *
     * @param number its number
     * @param control the control field of the Q sub-channel
     * @param start its first block
     */
    public record Track(int number, int control, long start) {}

    /** The table that drives make up for discs other than CD. */
    public static TableOfContents of(DiscSummary summary, List<TrackReport> tracks, long end) {
        int complete = summary.lastSession() == DiscSummary.COMPLETE ? summary.sessions() : summary.sessions() - 1;
        List<Session> sessions = new ArrayList<>();
        for (int number = 1; number <= complete; number++) {
            int session = number;
            List<Track> own = tracks.stream()
                    .filter(track -> track.session() == session)
                    .map(track -> new Track(track.number(), DATA, track.start()))
                    .toList();
            if (!own.isEmpty()) {
                sessions.add(new Session(number, own, end, OptionalLong.empty()));
            }
        }
        return new TableOfContents(sessions);
    }

    /** The tracks of all sessions. */
    public List<Track> tracks() {
        return sessions.stream().flatMap(session -> session.tracks().stream()).toList();
    }

    /** The last complete session. */
    public Session last() {
        return sessions.get(sessions.size() - 1);
    }
}
