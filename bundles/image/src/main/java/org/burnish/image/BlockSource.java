package org.burnish.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.osgi.annotation.versioning.ConsumerType;

/** Where blocks are read: a medium in a drive, or a file. May be used by several threads. */
@ConsumerType
public interface BlockSource {

    /** The size of a block in bytes. */
    int BLOCK = 2048;

    /** How many blocks so many bytes take. */
    static long blocksOf(long bytes) {
        return (bytes + BLOCK - 1) / BLOCK;
    }

    /**
     * Reads whole blocks.
     *
     * @param lba the first block
     * @param target a direct buffer whose remaining bytes, a multiple of {@link #BLOCK}, are filled
     * @throws IOException when a block can't be read; the message names drive and LBA. The position then says how
     *     many bytes before it were read
     */
    void read(long lba, ByteBuffer target) throws IOException;

    /** How many blocks can be read; addresses from 0 on. */
    long blocks();
}
