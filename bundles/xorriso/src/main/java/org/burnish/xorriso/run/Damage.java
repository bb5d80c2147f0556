package org.burnish.xorriso.run;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.burnish.image.BlockSource;
import org.burnish.image.Extent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.MediaRegion;
import org.burnish.verifier.MediaScan;
import org.burnish.xorriso.spi.Setting;

/**
 * Which blocks of the loaded image were found to be bad.
 *
 * @param regions in ascending order
 */
public record Damage(List<MediaRegion> regions) {

    /** None, or nobody looked. */
    public static final Setting<Damage> SETTING = new Setting<>("damage", new Damage(List.of()));

    public Damage {
        regions = List.copyOf(regions);
    }

    /**
     * What scans found. A session whose checksum does not match is damaged as a whole: nobody knows where.
     *
     * @param limit the best quality that counts as bad
     */
    public static Damage of(List<MediaScan> scans, MediaRegion.Quality limit) {
        Stream<MediaRegion> sessions = scans.stream()
                .flatMap(scan -> scan.ranges().stream())
                .filter(check -> check.result() == CheckResult.MISMATCH)
                .map(check -> new MediaRegion(
                        check.range().start(), check.range().blocks(), MediaRegion.Quality.MD5_MISMATCH));
        Stream<MediaRegion> blocks = scans.stream()
                .flatMap(scan -> scan.regions().stream())
                .filter(region -> isBad(region.quality(), limit));
        return new Damage(Stream.concat(blocks, sessions)
                .sorted(Comparator.comparingLong(MediaRegion::start))
                .toList());
    }

    private static boolean isBad(MediaRegion.Quality quality, MediaRegion.Quality limit) {
        return quality.compareTo(limit) >= 0 && !quality.intended() && quality != MediaRegion.Quality.UNTESTED;
    }

    /**
     * The bytes of a file that are in bad blocks.
     *
     * @return the offset of the first one and how many there are up to the last; empty for none
     */
    public Optional<long[]> of(ImageNode node) {
        if (!(node instanceof FileNode file) || file.content().stored().isEmpty()) {
            return Optional.empty();
        }
        long size = file.content().size();
        long first = -1;
        long end = -1;
        long offset = 0;
        for (Extent extent : file.content().stored().get().extents()) {
            for (MediaRegion region : regions) {
                long from = Math.max(region.start(), extent.lba());
                long to = Math.min(region.start() + region.blocks(), extent.lba() + extent.blocks());
                if (from < to) {
                    long at = offset + (from - extent.lba()) * BlockSource.BLOCK;
                    first = first < 0 ? at : Math.min(first, at);
                    end = Math.max(end, Math.min(size, offset + (to - extent.lba()) * BlockSource.BLOCK));
                }
            }
            offset += extent.bytes();
        }
        return first < 0 ? Optional.empty() : Optional.of(new long[] {first, end - first});
    }
}
