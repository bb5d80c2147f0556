package org.burnish.image.iso9660.read;

import java.util.List;
import org.burnish.image.CheckRange;
import org.burnish.image.ImageSession;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadedImage;
import org.burnish.image.Naming;

/** What {@link Iso9660Reader#load} gives. */
record LoadedIsoImage(
        ImageTree tree,
        ImageSession session,
        boolean checksumsRecorded,
        boolean checksumsLoaded,
        List<CheckRange> ranges,
        Naming naming,
        long nodes)
        implements LoadedImage {

    LoadedIsoImage {
        ranges = List.copyOf(ranges);
    }
}
