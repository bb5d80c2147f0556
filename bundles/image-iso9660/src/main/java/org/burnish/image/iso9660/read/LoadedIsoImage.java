package org.burnish.image.iso9660.read;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.burnish.image.BootRecord;
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
        Optional<String> fileDigest,
        List<CheckRange> ranges,
        Naming naming,
        BootRecord bootRecord,
        Optional<ByteBuffer> head,
        LongSupplier reach,
        long nodes)
        implements LoadedImage {

    LoadedIsoImage {
        ranges = List.copyOf(ranges);
    }

    /** Further trees are read only for this. */
    @Override
    public long end() {
        return reach.getAsLong();
    }
}
