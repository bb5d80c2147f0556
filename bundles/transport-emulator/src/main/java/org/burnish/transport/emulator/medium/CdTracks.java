package org.burnish.transport.emulator.medium;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.file.TrackState.Kind;

/**
 * The tracks of a CD in order of their addresses, and what lies between them (ECMA-394; MMC-6, clause 4). The last one
 * is the invisible track in which recording continues, unless nothing more can be recorded. A changed table is
 * another one.
 *
 * @param all the tracks
 */
record CdTracks(List<TrackState> all) {

    /** The two blocks by which a drive ends a track recorded at once. They belong to it and can't be read. */
    static final int RUN_OUT = 2;
    /** The pause before a track. */
    static final int PAUSE = 150;
    /** The lead-in before the first pause of a later session. */
    static final int LEAD_IN = 4500;
    /** A track has 4 seconds at least. */
    static final int SHORTEST = 300;

    private static final int FIRST_LEAD_OUT = 6750;
    private static final int LATER_LEAD_OUT = 2250;

    /** The tracks of a session. */
    List<TrackState> ofSession(int session) {
        return all.stream().filter(track -> track.session() == session).toList();
    }

    /** The tracks that are complete. */
    List<TrackState> complete() {
        return all.stream().filter(TrackState::closed).toList();
    }

    /** The invisible track. */
    Optional<TrackState> open() {
        return all.stream()
                .filter(track -> !track.closed() && track.kind() == Kind.OPEN)
                .findFirst();
    }

    /** The track to which this block belongs, its pause and its run-out included. */
    Optional<TrackState> holding(long lba) {
        return all.stream()
                .filter(track -> track.start() - track.cd().pregap() <= lba && lba < end(track))
                .findFirst();
    }

    static long end(TrackState track) {
        return track.isSized() ? track.start() + track.size() : track.next();
    }

    /** Whether a block that belongs to the track can be read: what the initiator sent, from block 0 on. */
    static boolean isRecorded(TrackState track, long lba) {
        return lba >= 0 && lba < track.next() && (lba >= track.start() || track.kind() == Kind.AT_ONCE);
    }

    /** Where the lead-out of a session is. */
    long leadOut(int session) {
        return ofSession(session).stream().mapToLong(CdTracks::end).max().orElse(0);
    }

    /** Where the program area of the session after this one begins: with the pause of its first track. */
    long programAreaBehind(int session) {
        return leadOut(session) + (session == 1 ? FIRST_LEAD_OUT : LATER_LEAD_OUT) + LEAD_IN;
    }

    CdTracks replacing(TrackState changed) {
        return new CdTracks(all.stream()
                .map(track -> track.number() == changed.number() ? changed : track)
                .toList());
    }

    CdTracks adding(TrackState added) {
        List<TrackState> more = new ArrayList<>(all);
        more.add(added);
        return new CdTracks(more);
    }

    /** What the lead-ins of the complete sessions tell. */
    TableOfContents contents(int sessions, boolean finalized) {
        List<TableOfContents.Session> contents = new ArrayList<>();
        for (int session = 1; session <= sessions; session++) {
            boolean next = session < sessions || !finalized;
            contents.add(new TableOfContents.Session(
                    session,
                    ofSession(session).stream()
                            .map(track -> new TableOfContents.Track(
                                    track.number(), track.cd().control(), track.start()))
                            .toList(),
                    leadOut(session),
                    next ? OptionalLong.of(programAreaBehind(session)) : OptionalLong.empty()));
        }
        return new TableOfContents(contents);
    }
}
