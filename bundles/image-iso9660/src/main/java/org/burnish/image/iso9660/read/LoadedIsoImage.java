package org.burnish.image.iso9660.read;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.burnish.image.BlockSource;
import org.burnish.image.BootRecord;
import org.burnish.image.BootReport;
import org.burnish.image.CheckRange;
import org.burnish.image.Extent;
import org.burnish.image.FileContent;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageSession;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadedImage;
import org.burnish.image.Naming;
import org.burnish.image.StoredContent;
import org.burnish.image.iso9660.boot.FoundBoot;
import org.burnish.image.iso9660.checksum.ArrayLocation;

/** What {@link Iso9660Reader#load} gives. */
record LoadedIsoImage(
        ImageTree tree,
        ImageSession session,
        Optional<ArrayLocation> checksums,
        Optional<String> fileDigest,
        List<CheckRange> ranges,
        Naming naming,
        BootRecord bootRecord,
        Optional<ByteBuffer> head,
        LongSupplier reach,
        Optional<FoundBoot> boot,
        BlockSource source,
        long nodes)
        implements LoadedImage {

    LoadedIsoImage {
        ranges = List.copyOf(ranges);
    }

    @Override
    public boolean checksumsRecorded() {
        return checksums.isPresent();
    }

    @Override
    public Map<String, byte[]> marks(ImageNode node) {
        return NodeMarks.of(node, node == tree.root() ? checksums : Optional.empty());
    }

    @Override
    public BootReport bootReport() {
        return boot.map(FoundBoot::report).orElse(BootReport.NONE);
    }

    @Override
    public Optional<FileContent> bytes(Extent extent) {
        return extent.lba() + extent.blocks() > source.blocks()
                ? Optional.empty()
                : Optional.of(new StoredContent(source, List.of(extent), null, 0));
    }

    /** Further trees are read only for this. */
    @Override
    public long end() {
        return reach.getAsLong();
    }
}
