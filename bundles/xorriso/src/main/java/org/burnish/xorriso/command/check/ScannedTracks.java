package org.burnish.xorriso.command.check;

import java.util.List;
import java.util.stream.Stream;
import org.burnish.image.BlockSource;
import org.burnish.image.CheckRange;
import org.burnish.image.Extent;
import org.burnish.media.Medium;
import org.burnish.media.MediumSession;
import org.burnish.recorder.Drive;

/** The block ranges of a medium that a scan reads: what the drive calls tracks, or all where it has none. */
final class ScannedTracks {

    private ScannedTracks() {}

    /** The ranges in ascending order, cut to what the options want. */
    static List<Extent> of(Drive drive, MediaCheckOptions options) {
        long last = options.end() < 0 ? Long.MAX_VALUE : options.end();
        List<MediumSession> sessions = drive.medium().map(Medium::sessions).orElse(List.of());
        Stream<Extent> all = sessions.isEmpty()
                ? Stream.of(extent(0, drive.blocks().blocks()))
                : sessions.stream().map(session -> extent(session.start(), session.start() + session.blocks()));
        return all.map(track -> extent(
                        Math.max(track.lba(), options.start()), Math.min(track.lba() + track.blocks() - 1, last) + 1))
                .filter(track -> track.blocks() > 0)
                .toList();
    }

    /** The recorded ranges that lie wholly inside. */
    static List<CheckRange> inside(Extent track, List<CheckRange> ranges) {
        long end = track.lba() + track.blocks();
        return ranges.stream()
                .filter(range -> range.start() >= track.lba() && range.start() + range.blocks() <= end)
                .toList();
    }

    private static Extent extent(long start, long end) {
        return new Extent(start, Math.max(0, end - start) * BlockSource.BLOCK);
    }
}
