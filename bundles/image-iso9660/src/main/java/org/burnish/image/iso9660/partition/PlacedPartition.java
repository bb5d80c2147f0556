package org.burnish.image.iso9660.partition;

import org.burnish.image.Extent;
import org.burnish.image.FileContent;

/**
 * An appended partition at its place.
 *
 * @param number in the table
 * @param type of it
 * @param content what is written
 * @param start its first block
 * @param end the block behind the last one, which may be one of those behind the content
 */
public record PlacedPartition(int number, PartitionType type, FileContent content, long start, long end) {

    /** The block behind the content. */
    public long contentEnd() {
        return start + new Extent(start, content.size()).blocks();
    }

    SectorRange sectors() {
        return SectorRange.ofBlocks(start, end());
    }
}
