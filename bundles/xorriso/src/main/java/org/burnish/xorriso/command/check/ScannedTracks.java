package org.burnish.xorriso.command.check;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.burnish.image.CheckRange;
import org.burnish.media.Medium;
import org.burnish.media.MediumSession;
import org.burnish.recorder.Drive;

/** The block ranges of a medium that a scan reads: what the drive calls tracks, or all where it has none. */
final class ScannedTracks {

    private ScannedTracks() {}

    /**
     * The ranges in ascending order.
     *
     * @param what {@code tracks}, {@code disc} for all from LBA 0 on, or {@code image} for all up to the end of the newest image
     */
    static List<MediumSession> of(Drive drive, String what) throws IOException {
        if (!what.equals("tracks")) {
            long end = drive.blocks().blocks();
            if (what.equals("image")) {
                end = drive.sessions().stream()
                        .mapToLong(session -> session.start() + session.blocks())
                        .max()
                        .orElse(end);
            }
            return List.of(new MediumSession(1, 0, end));
        }
        List<MediumSession> sessions = drive.medium().map(Medium::sessions).orElse(List.of());
        Stream<MediumSession> all = sessions.isEmpty()
                ? Stream.of(new MediumSession(1, 0, drive.blocks().blocks()))
                : sessions.stream();
        return all.filter(track -> track.blocks() > 0).toList();
    }

    /** The recorded ranges that lie wholly inside. */
    static List<CheckRange> inside(MediumSession track, List<CheckRange> ranges) {
        long end = end(track);
        return ranges.stream()
                .filter(range -> range.start() >= track.start() && range.start() + range.blocks() <= end)
                .toList();
    }

    private static long end(MediumSession track) {
        return track.start() + track.blocks();
    }
}
