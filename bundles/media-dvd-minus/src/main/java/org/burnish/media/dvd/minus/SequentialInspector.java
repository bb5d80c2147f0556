package org.burnish.media.dvd.minus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.MediumSession;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.feature.DvdRwWrite;
import org.burnish.mmc.feature.IncrementalStreaming;
import org.burnish.mmc.response.Configuration;
import org.burnish.mmc.response.DiscInformation;
import org.burnish.mmc.response.DiscInformation.SessionState;
import org.burnish.mmc.response.DiscInformation.Status;
import org.burnish.mmc.response.TrackInformation;
import org.burnish.scsi.SenseException;

/**
 * Reads the state of a DVD-RW in sequential recording mode. Sessions are made of the tracks, since the formatted TOC
 * of DVD is an invention of each drive.
 */
final class SequentialInspector {

    static final int CHUNK = 16;
    private static final long UNKNOWN = 0xFFFF_FFFFL;

    private final OpticalDrive drive;

    SequentialInspector(OpticalDrive drive) {
        this.drive = drive;
    }

    Medium inspect(int profile) throws IOException {
        Configuration configuration = drive.configuration();
        DiscInformation disc = drive.discInformation();
        boolean incremental = configuration.isCurrent(IncrementalStreaming.CODE);
        if (isOpen(disc)) {
            // without it some drives tell a wrong next writable address
            new WriteParametersSender(drive).sendForInquiry(disc.status() == Status.BLANK || !incremental);
        }
        List<TrackInformation> tracks = tracks(disc);
        NextTrack next = isOpen(disc) && !tracks.isEmpty()
                ? NextTrack.of(disc.lastTrackOfLastSession(), tracks.get(tracks.size() - 1))
                : null;
        State state = state(disc, next);
        boolean writable = state == State.BLANK || state == State.APPENDABLE;
        long readable = readable();
        return new Medium(
                profile,
                SequentialProfile.NAME,
                state,
                DvdProduct.of(drive),
                sessions(disc, tracks),
                readable,
                writable ? next.free() : 0,
                overall(disc, next, readable),
                writable ? next.address() : -1,
                traits(configuration, incremental));
    }

    private static boolean isOpen(DiscInformation disc) {
        return disc.status() == Status.BLANK || disc.status() == Status.APPENDABLE;
    }

    private List<TrackInformation> tracks(DiscInformation disc) throws IOException {
        List<TrackInformation> tracks = new ArrayList<>();
        for (int number = Math.max(1, disc.firstTrack()); number <= disc.lastTrackOfLastSession(); number++) {
            tracks.add(drive.trackInformation(number));
        }
        return tracks;
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

    /** One for each complete session: its last track, since those before it were left by interrupted runs. */
    private static List<MediumSession> sessions(DiscInformation disc, List<TrackInformation> tracks) {
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

    private long readable() throws IOException {
        try {
            return drive.capacity().blocks();
        } catch (SenseException e) {
            return 0;
        }
    }

    private static long overall(DiscInformation disc, NextTrack next, long readable) {
        long known = next == null ? readable : next.address() + next.free();
        return disc.lastPossibleLeadOut() == UNKNOWN ? known : Math.max(known, disc.lastPossibleLeadOut());
    }

    private static Medium.Traits traits(Configuration configuration, boolean incremental) {
        boolean simulation = configuration
                .feature(DvdRwWrite.CODE)
                .map(DvdRwWrite::of)
                .map(DvdRwWrite::testWrite)
                .orElse(false);
        return new Medium.Traits(true, false, incremental, simulation, CHUNK, 1);
    }
}
