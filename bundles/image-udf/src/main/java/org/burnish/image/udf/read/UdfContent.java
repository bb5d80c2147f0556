package org.burnish.image.udf.read;

import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.Extent;
import org.burnish.image.FileContent;
import org.burnish.image.Run;
import org.burnish.image.RunChannel;
import org.burnish.image.StoredContent;
import org.burnish.image.udf.record.BlockAddress;
import org.burnish.image.udf.volume.Runs;

/** The bytes of a file of UDF. Links to one file have the same content. */
final class UdfContent implements FileContent {

    private final BlockSource source;
    private final Runs runs;
    private final Identity identity;
    private final long entry;

    /** A file of one volume. */
    private record Identity(BlockSource source, BlockAddress address) {}

    /**
     * @param address the file's entry
     * @param entry the block of the medium that this is in
     */
    UdfContent(BlockSource source, Runs runs, BlockAddress address, long entry) {
        this.source = source;
        this.runs = runs;
        this.identity = new Identity(source, address);
        this.entry = entry;
    }

    @Override
    public long size() {
        return runs.bytes();
    }

    @Override
    public Object identity() {
        return identity;
    }

    /** Where the bytes are, unless some are nowhere, or begin within a block, as embedded content does. */
    @Override
    public Optional<StoredContent> stored() {
        List<Extent> extents = new ArrayList<>(runs.count());
        for (int i = 0; i < runs.count(); i++) {
            Run run = runs.run(i);
            boolean whole = i == runs.count() - 1 || run.bytes() % BlockSource.BLOCK == 0;
            if (run.isZeros() || run.address() % BlockSource.BLOCK != 0 || !whole) {
                return Optional.empty();
            }
            extents.add(new Extent(run.address() / BlockSource.BLOCK, run.bytes()));
        }
        return Optional.of(new StoredContent(source, extents, null, 0));
    }

    @Override
    public ReadableByteChannel open() {
        return new RunChannel(source, runs.iterator());
    }

    @Override
    public String origin() {
        return "the file entry at LBA " + entry;
    }
}
