package org.burnish.xorriso.command.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.MediaRegion;
import org.burnish.verifier.MediaRegion.Quality;
import org.burnish.verifier.MediaScan;
import org.burnish.verifier.RangeCheck;
import org.burnish.xorriso.spi.ProblemException;

/** What earlier runs read of a disc, in this drive or another, and what this one adds to it: the memory of several passes. */
final class KnownBlocks {

    private final MediaCheckOptions options;
    private final BlockMap map = new BlockMap();
    private final BlockMap bad = new BlockMap();
    private final List<String> present;

    private KnownBlocks(MediaCheckOptions options, List<String> present) {
        this.options = options;
        this.present = present;
    }

    /**
     * Reads the files that there are; what any of them says was read was read.
     *
     * @param present the marks of the disc in the drive; empty where none is looked at
     */
    static KnownBlocks load(MediaCheckOptions options, List<String> present) throws ProblemException {
        KnownBlocks known = new KnownBlocks(options, present);
        try {
            Optional<Path> sectors = options.sectorMap().filter(Files::exists);
            if (sectors.isPresent()) {
                known.take(SectorMapFile.read(sectors.get()), sectors.get());
            }
            Optional<Path> rescue = options.rescueMap().filter(Files::exists);
            if (rescue.isPresent()) {
                known.take(RescueMapFile.read(rescue.get()), rescue.get());
            }
        } catch (IOException e) {
            throw ProblemException.failure(
                    "-check_media: Cannot read the map of an earlier run : " + e.getMessage(),
                    "Give another file, or remove this one to begin anew");
        }
        return known;
    }

    /** Whether there is a file to store what was read. */
    static boolean wanted(MediaCheckOptions options) {
        return options.sectorMap().isPresent() || options.rescueMap().isPresent();
    }

    private void take(SectorMapFile.Content content, Path path) throws ProblemException {
        Optional<String> other = present.isEmpty() ? Optional.empty() : DiscMark.differing(content.text(), present);
        if (other.isPresent()) {
            throw ProblemException.failure(
                    "-check_media: '" + path + "' is the map of another disc : " + other.get(),
                    "Insert the disc that it was made of, or give another file");
        }
        map.add(content.map());
    }

    /** Blocks by whether they are known. */
    List<MediaRegion> runs(long start, long end) {
        return map.runs(start, end, Quality.VALID, Quality.UNTESTED);
    }

    /** All blocks of the maps. */
    List<MediaRegion> all() {
        return map.runs(0, map.blocks(), Quality.VALID, Quality.INVALID);
    }

    /** What a run found. */
    void add(List<MediaScan> scans, Quality limit) {
        for (MediaScan scan : scans) {
            for (MediaRegion region : scan.regions()) {
                map.grow(region.start() + region.blocks());
                if (region.quality() == Quality.UNREADABLE) {
                    bad.set(region.start(), region.blocks(), true);
                } else if (isRead(region.quality())) {
                    map.set(region.start(), region.blocks(), region.quality().compareTo(limit) < 0);
                }
            }
            for (RangeCheck check : scan.ranges()) {
                if (check.result() == CheckResult.MISMATCH && Quality.MD5_MISMATCH.compareTo(limit) >= 0) {
                    map.set(check.range().start(), check.range().blocks(), false);
                }
            }
        }
    }

    private static boolean isRead(Quality quality) {
        return quality.compareTo(Quality.VALID) < 0;
    }

    /** Writes the files; each is complete at any time. */
    void store() throws IOException {
        SectorMapFile.Content content = new SectorMapFile.Content(map, present);
        Optional<Path> sectors = options.sectorMap();
        if (sectors.isPresent()) {
            replace(sectors.get(), SectorMapFile.encode(content));
        }
        Optional<Path> rescue = options.rescueMap();
        if (rescue.isPresent()) {
            replace(rescue.get(), RescueMapFile.encode(content, bad));
        }
    }

    private static void replace(Path path, byte[] bytes) throws IOException {
        Path target = path.toAbsolutePath();
        try {
            target = target.toRealPath();
        } catch (NoSuchFileException absent) {
            // it is made
        }
        Path draft = Files.createTempFile(target.getParent(), ".map", ".new");
        try {
            Files.write(draft, bytes);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
