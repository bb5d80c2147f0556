package org.burnish.parity;

import java.util.Objects;
import org.burnish.image.BlockSource;

/**
 * Blocks that a parity file shall be for.
 *
 * @param source where they are read
 * @param start the LBA of the first one
 * @param bytes how many bytes they hold: the last block may be filled in part, and counts as filled up with zeros
 * @param medium the identification of the medium, for people; empty where there is none
 * @param volume the volume id, for people; empty where there is none
 * @param forwards whether the source is slow unless it is read forwards: its blocks are then kept in a temporary file meanwhile
 */
public record ParityRange(BlockSource source, long start, long bytes, String medium, String volume, boolean forwards) {

    public ParityRange {
        Objects.requireNonNull(source);
        Objects.requireNonNull(medium);
        Objects.requireNonNull(volume);
        if (start < 0 || bytes < 1) {
            throw new IllegalArgumentException("There are no " + bytes + " bytes at block " + start + " to protect");
        }
    }

    /** How many blocks they are. */
    public long blocks() {
        return BlockSource.blocksOf(bytes);
    }
}
