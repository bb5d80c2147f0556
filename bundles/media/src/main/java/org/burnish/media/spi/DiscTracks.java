package org.burnish.media.spi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.burnish.media.MediumSession;
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
 * @param disc what the drive tells of the whole disc
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
        return new DiscTracks(disc, tracks);
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
                sessions.put(track.session(), new MediumSession(track.session(), track.start(), length(track)));
            }
        }
        return List.copyOf(sessions.values());
    }

    private static long length(TrackInformation track) {
        return track.lastRecorded().isPresent() ? track.lastRecorded().getAsLong() - track.start() + 1 : track.size();
    }

    /** How many blocks READ CAPACITY tells, 0 where the drive refuses it. */
    public static long readable(OpticalDrive drive) throws IOException {
        try {
            return drive.capacity().blocks();
        } catch (SenseException e) {
            return 0;
        }
    }
}
