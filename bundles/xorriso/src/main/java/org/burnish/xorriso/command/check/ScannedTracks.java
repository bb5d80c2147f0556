package org.burnish.xorriso.command.check;

import java.util.List;
import java.util.stream.Stream;
import org.burnish.image.CheckRange;
import org.burnish.media.Medium;
import org.burnish.media.MediumSession;
import org.burnish.recorder.Drive;

/** The block ranges of a medium that a scan reads: what the drive calls tracks, or all where it has none. */
final class ScannedTracks {

    private ScannedTracks() {}

    /** The ranges in ascending order, cut to what the options want. */
    static List<MediumSession> of(Drive drive, MediaCheckOptions options) {
        List<MediumSession> sessions = drive.medium().map(Medium::sessions).orElse(List.of());
        Stream<MediumSession> all = sessions.isEmpty()
                ? Stream.of(new MediumSession(1, 0, drive.blocks().blocks()))
                : sessions.stream();
        return all.map(track -> cut(track, options))
                .filter(track -> track.blocks() > 0)
                .toList();
    }

    /** The recorded ranges that lie wholly inside. */
    static List<CheckRange> inside(MediumSession track, List<CheckRange> ranges) {
        long end = end(track);
        return ranges.stream()
                .filter(range -> range.start() >= track.start() && range.start() + range.blocks() <= end)
                .toList();
    }

    private static MediumSession cut(MediumSession track, MediaCheckOptions options) {
        long start = Math.max(track.start(), options.start());
        long end = options.end() < 0 ? end(track) : Math.min(end(track), options.end() + 1);
        int runOut = (int) Math.max(0, track.runOut() - (end(track) - end));
        return new MediumSession(track.number(), start, Math.max(0, end - start), runOut);
    }

    private static long end(MediumSession track) {
        return track.start() + track.blocks();
    }
}
