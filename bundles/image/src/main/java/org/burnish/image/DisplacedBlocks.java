package org.burnish.image;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Blocks by addresses that are not those where they are: of an image that was prepared for another place.
 *
 * @param source where the blocks are read
 * @param displacement what is added to an address of the image to get that of the block
 */
public record DisplacedBlocks(BlockSource source, long displacement) implements BlockSource {

    /** The blocks of a source, or the source itself where nothing is displaced. */
    public static BlockSource of(BlockSource source, long displacement) {
        return displacement == 0 ? source : new DisplacedBlocks(source, displacement);
    }

    @Override
    public void read(long lba, ByteBuffer target) throws IOException {
        if (lba + displacement < 0) {
            throw new IOException(
                    "LBA " + lba + " of the image is " + displacement + " blocks away, before the medium's first");
        }
        source.read(lba + displacement, target);
    }

    @Override
    public long blocks() {
        return Math.max(0, source.blocks() - displacement);
    }
}
