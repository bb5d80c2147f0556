package org.burnish.verifier.internal;

import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.Extent;

/**
 * What one lane digests as a whole: one content of any size, read in pieces, or a batch of short neighbours, read at
 * once. Only the reading thread asks for pieces.
 */
final class Reading {

    /** Blocks to be read next. */
    record Piece(long lba, long blocks, long bytes, boolean last) {}

    private final List<CheckItem> items;
    private int extent;
    private long offset;

    Reading(List<CheckItem> items) {
        this.items = List.copyOf(items);
    }

    List<CheckItem> items() {
        return items;
    }

    boolean isBatch() {
        return items.size() > 1;
    }

    /** Where the next piece is. */
    long lba() {
        CheckItem item = items.get(0);
        return item.bytes() == 0 ? 0 : item.content().extents().get(extent).lba() + offset / Blocks.BLOCK;
    }

    /** The next piece, which exists unless the one before was the last. */
    Piece next() {
        return isBatch() ? wholeBatch() : nextOfContent();
    }

    private Piece wholeBatch() {
        CheckItem end = items.get(items.size() - 1);
        long lba = items.get(0).lba();
        long blocks = end.lba() + BlockSource.blocksOf(end.bytes()) - lba;
        return new Piece(lba, blocks, blocks * Blocks.BLOCK, true);
    }

    private Piece nextOfContent() {
        List<Extent> extents = items.get(0).content().extents();
        if (extents.isEmpty()) {
            return new Piece(0, 0, 0, true);
        }
        Extent current = extents.get(extent);
        long lba = lba();
        long bytes = Math.min(Blocks.CHUNK, current.bytes() - offset);
        offset += bytes;
        if (offset == current.bytes()) {
            extent++;
            offset = 0;
        }
        return new Piece(lba, BlockSource.blocksOf(bytes), bytes, extent == extents.size());
    }
}
