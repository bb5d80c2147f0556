package org.burnish.image.iso9660.checksum;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.iso9660.checksum.ChecksumTag.Kind;

/** Looks for the tags of one session where its other tags say that they are. */
public record TagBlocks(BlockSource source, long start) {

    /** Whether a tag can be there at all: behind the one that names it, and on the medium. */
    public boolean canBeAt(long lba, long named) {
        return lba > named && lba < source.blocks();
    }

    /**
     * The tag of this kind that is intact, of this session, and at home at this block.
     *
     * @throws IOException when the block can't be read
     */
    public Optional<ChecksumTag> at(long lba, Kind kind) throws IOException {
        ByteBuffer block = ByteBuffer.allocateDirect(BlockSource.BLOCK);
        source.read(lba, block);
        return ChecksumTag.parse(block.flip())
                .filter(tag ->
                        tag.kind() == kind && tag.intact() && tag.position() == lba && tag.rangeStart() == start);
    }
}
