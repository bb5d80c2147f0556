package org.burnish.transport.emulator.medium.cd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.transport.emulator.file.CdTrack;
import org.burnish.transport.emulator.file.CdTrack.Form;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.file.TrackState.Kind;
import org.burnish.transport.emulator.medium.TableOfContents;

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

    private static final int LAST_TRACK = 99;
    private static final int FIRST_LEAD_OUT = 6750;
    private static final int LATER_LEAD_OUT = 2250;

    /** The tracks of a session. */
    List<TrackState> ofSession(int session) {
        return all.stream().filter(track -> track.session() == session).toList();
    }

    /** Whether a session is CD-ROM XA, which its lead-in says. */
    boolean isExtended(int session) {
        return ofSession(session).stream().anyMatch(track -> track.cd().extended());
    }

    /** Whether a session can have a track: all in it have its format, and a form that this format has. */
    boolean takes(int session, CdTrack content) {
        boolean fits = content.form() != (content.extended() ? Form.MODE_1 : Form.MODE_2_FORM_1);
        return fits
                && ofSession(session).stream()
                        .filter(track -> !track.isEmpty())
                        .allMatch(track -> track.cd().extended() == content.extended());
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

    /** A track of which nothing is recorded yet. */
    static TrackState invisible(int number, int session, long start) {
        return TrackState.open(number, session, start).of(CdTrack.NONE.after(PAUSE));
    }

    /** The same with an invisible track behind, if its number is one and it has room. */
    CdTracks opening(int number, int session, long start, long limit) {
        boolean possible = number <= LAST_TRACK && start + SHORTEST + RUN_OUT <= limit;
        return possible ? adding(invisible(number, session, start)) : this;
    }

    /** The same with this session, the last one that is complete, open for more tracks: without what its lead-in had. */
    CdTracks uncloseSession(int session, long limit) {
        CdTracks kept = before(session + 1).withoutText(session);
        int last = kept.all().get(kept.all().size() - 1).number();
        return kept.opening(last + 1, session, leadOut(session) + PAUSE, limit);
    }

    /** The same with nothing in this session, the last one of which something is recorded. */
    CdTracks eraseSession(int session, long limit) {
        TrackState first = ofSession(session).get(0);
        return before(session).opening(first.number(), session, first.start(), limit);
    }

    private CdTracks before(int session) {
        return new CdTracks(
                all.stream().filter(track -> track.session() < session).toList());
    }

    private CdTracks withoutText(int session) {
        return new CdTracks(all.stream()
                .map(track -> track.session() == session ? track.of(track.cd().behind("")) : track)
                .toList());
    }

    /** The table of contents in the lead-ins of the complete sessions. */
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
