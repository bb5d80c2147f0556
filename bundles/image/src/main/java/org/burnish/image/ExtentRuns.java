package org.burnish.image;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The bytes of extents, run by run; an interleaved extent has a run for each unit. */
final class ExtentRuns implements Iterator<Run> {

    private final Iterator<Extent> extents;
    private Extent extent = new Extent(0, 0);
    private long offset;

    ExtentRuns(List<Extent> extents) {
        this.extents = extents.iterator();
    }

    @Override
    public boolean hasNext() {
        while (offset >= extent.bytes() && extents.hasNext()) {
            extent = extents.next();
            offset = 0;
        }
        return offset < extent.bytes();
    }

    @Override
    public Run next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The extents have no more bytes");
        }
        long block = offset / BlockSource.BLOCK;
        long bytes = Math.min(extent.bytes() - offset, extent.contiguous(block) * BlockSource.BLOCK);
        offset += bytes;
        return new Run(extent.address(block) * BlockSource.BLOCK, bytes);
    }
}
