package org.burnish.verifier.internal;

import java.util.ArrayList;
import java.util.List;
import org.burnish.verifier.MediaRegion;

/** Joins neighbouring blocks of one quality. */
final class Regions {

    private final List<MediaRegion> regions = new ArrayList<>();
    private final Reporter reporter;

    Regions(Reporter reporter) {
        this.reporter = reporter;
    }

    void add(long start, long blocks, MediaRegion.Quality quality) {
        if (blocks == 0) {
            return;
        }
        reporter.report(listener -> listener.region(new MediaRegion(start, blocks, quality)));
        int last = regions.size() - 1;
        if (last >= 0 && regions.get(last).quality() == quality) {
            MediaRegion before = regions.get(last);
            regions.set(last, new MediaRegion(before.start(), before.blocks() + blocks, quality));
        } else {
            regions.add(new MediaRegion(start, blocks, quality));
        }
    }

    List<MediaRegion> list() {
        return regions;
    }
}
