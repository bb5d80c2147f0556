package org.burnish.media.spi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.burnish.media.BlockForm;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.MediumSession;
import org.burnish.media.MediumTrack;
import org.burnish.media.NextSession;
import org.burnish.mmc.ImplausibleReplyException;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.response.DiscInformation;
import org.burnish.mmc.response.DiscInformation.SessionState;
import org.burnish.mmc.response.DiscInformation.Status;
import org.burnish.mmc.response.TrackInformation;
import org.burnish.scsi.SenseException;

/**
 * The tracks of a DVD or BD with sessions. Sessions are made of the tracks, since the formatted TOC of these media is
 * an invention of each drive.
 *
 * @param disc what the drive reports of the whole disc
 * @param tracks all of them, the one that takes the next session included
 */
public record DiscTracks(DiscInformation disc, List<TrackInformation> tracks) {

    public DiscTracks {
        tracks = List.copyOf(tracks);
    }

    /** Asks the drive for each track. */
    public static DiscTracks read(OpticalDrive drive, DiscInformation disc) throws IOException {
        List<TrackInformation> tracks = new ArrayList<>();
        for (int number = Math.max(1, disc.firstTrack()); number <= disc.lastTrackOfLastSession(); number++) {
            tracks.add(drive.trackInformation(number));
        }
        if (isOpen(disc)) {
            requireAgreement(drive, disc, tracks);
        }
        return new DiscTracks(disc, tracks);
    }

    /** A session that one answer has and the other has not would be left out of the next image, or be written over. */
    private static void requireAgreement(OpticalDrive drive, DiscInformation disc, List<TrackInformation> tracks)
            throws IOException {
        int last = 0;
        long end = 0;
        for (TrackInformation track : tracks) {
            if (track.session() < last) {
                throw new ImplausibleReplyException(
                        drive.address(),
                        "track " + track.number() + " lies in session " + track.session()
                                + ", and a track before it in session " + last);
            }
            if (track.session() > last + 1) {
                throw new ImplausibleReplyException(
                        drive.address(),
                        "track " + track.number() + " lies in session " + track.session()
                                + ", and no track lies in session " + (last + 1));
            }
            if (track.start() < end) {
                throw new ImplausibleReplyException(
                        drive.address(),
                        "track " + track.number() + " begins at block " + track.start()
                                + ", and the one before it ends at " + end);
            }
            last = track.session();
            end = track.start() + track.size();
        }
        if (last != disc.sessions()) {
            throw new ImplausibleReplyException(
                    drive.address(),
                    "the disc has " + disc.sessions() + " sessions, and its last track lies in session " + last);
        }
    }

    /** Whether the disc takes more. */
    public static boolean isOpen(DiscInformation disc) {
        return disc.status() == Status.BLANK || disc.status() == Status.APPENDABLE;
    }

    /**
     * The track that takes the next session, empty on a closed disc.
     *
     * @param unitBlocks how many blocks the medium records at once, a power of 2
     */
    public Optional<NextTrack> next(int unitBlocks) {
        return isOpen(disc) && !tracks.isEmpty()
                ? Optional.of(NextTrack.of(disc.lastTrackOfLastSession(), tracks.get(tracks.size() - 1), unitBlocks))
                : Optional.empty();
    }

    /**
     * The state that the track for the next session gives the medium.
     *
     * @param next that track, empty on a closed disc
     */
    public State state(Optional<NextTrack> next) {
        if (next.isEmpty()) {
            return State.CLOSED;
        }
        if (next.get().damaged()) {
            return State.DAMAGED;
        }
        return disc.status() == Status.BLANK ? State.BLANK : State.APPENDABLE;
    }

    /**
     * The medium with these tracks.
     *
     * @param medium in its state: nothing can be written to it in another one than blank and appendable
     * @param readable how many blocks can be read
     * @param next the track for the next session
     */
    public Medium on(Medium medium, long readable, Optional<NextTrack> next) {
        return continued(medium.withSessions(sessions()), readable, next);
    }

    /**
     * A medium whose sessions are known, with what can be read and where the next one goes.
     *
     * @param medium in its state: nothing can be written to it in another one than blank and appendable
     * @param readable how many blocks can be read
     * @param next the track for the next session
     */
    public static Medium continued(Medium medium, long readable, Optional<NextTrack> next) {
        Optional<NextTrack> writable =
                next.filter(track -> medium.state() == State.BLANK || medium.state() == State.APPENDABLE);
        return medium.withReadable(readable)
                .withOverall(
                        writable.map(track -> track.address() + track.free()).orElse(readable))
                .with(writable.map(NextTrack::session).orElse(NextSession.NONE));
    }

    /** The tracks of the last session that were begun or reserved, and can still be closed. */
    public List<TrackInformation> unclosed() {
        return tracks.stream()
                .filter(track -> isOfLastSession(track) && isBegun(track))
                .filter(track -> track.damage() || track.nextWritable().isPresent())
                .toList();
    }

    /** Whether an interrupted run left the last session with something in it, closed or not. */
    public boolean isInterrupted() {
        return disc.lastSession() == SessionState.INCOMPLETE
                && tracks.stream().anyMatch(track -> isOfLastSession(track) && isBegun(track));
    }

    private boolean isOfLastSession(TrackInformation track) {
        return track.number() >= disc.firstTrackOfLastSession();
    }

    private static boolean isBegun(TrackInformation track) {
        return track.reserved() || !track.blank();
    }

    /** One for each complete session: its last track, since those before it were left by interrupted runs. */
    public List<MediumSession> sessions() {
        int complete = disc.lastSession() == SessionState.COMPLETE ? disc.sessions() : disc.sessions() - 1;
        TreeMap<Integer, MediumSession> sessions = new TreeMap<>();
        for (TrackInformation track : tracks) {
            if (track.session() <= complete) {
                MediumTrack last = new MediumTrack(track.number(), track.start(), length(track), BlockForm.DATA);
                sessions.put(
                        track.session(),
                        new MediumSession(track.session(), last.start(), last.blocks(), 0, List.of(last)));
            }
        }
        return List.copyOf(sessions.values());
    }

    /** Old drives leave out the last recorded address, and one that is not in the track says nothing. */
    private static long length(TrackInformation track) {
        long recorded = track.lastRecorded().orElse(-1) - track.start() + 1;
        return recorded > 0 && recorded <= track.size() ? recorded : track.size();
    }

    /**
     * How many blocks can be read. On a disc that takes another session, the head of the last one has to be among them: it is
     * not seen otherwise, and the next image is made without its files.
     *
     * @throws ImplausibleReplyException when it is not
     */
    public long readable(OpticalDrive drive, State state) throws IOException {
        long readable = readable(drive);
        if (state == State.APPENDABLE) {
            requireReadable(drive, sessions(), readable);
        }
        return readable;
    }

    /** Requires that the head of the last session can be read. */
    public static void requireReadable(OpticalDrive drive, List<MediumSession> sessions, long readable)
            throws ImplausibleReplyException {
        if (sessions.isEmpty()) {
            return;
        }
        MediumSession last = sessions.get(sessions.size() - 1);
        if (readable < last.start() + Math.min(Overwriting.HEAD_BLOCKS, last.blocks())) {
            throw new ImplausibleReplyException(
                    drive.address(),
                    "only " + readable + " blocks can be read, and session " + last.number() + " begins at block "
                            + last.start());
        }
    }

    /** How many blocks READ CAPACITY reports, 0 where the drive refuses it. */
    public static long readable(OpticalDrive drive) throws IOException {
        try {
            return drive.capacity().blocks();
        } catch (SenseException e) {
            return 0;
        }
    }
}
