package org.burnish.media;

import java.util.OptionalLong;

/**
 * How blocks travel to a drive; what a medium or a drive can't do is a note, not a refusal.
 *
 * @param streamFrom the LBA from which on blocks are wanted as stream recording (WRITE(12) with its streaming bit: no
 *     check and no replacement of bad blocks, at nominal speed), or empty for none
 * @param chunkBlocks how many blocks one write command shall carry, 0 for what the medium's kind takes usually
 */
public record Transfer(OptionalLong streamFrom, int chunkBlocks) {

    /** No stream recording, and the default chunks. */
    public static final Transfer DEFAULT = new Transfer(OptionalLong.empty(), 0);

    public Transfer {
        if (chunkBlocks < 0) {
            throw new IllegalArgumentException("a write command can't carry " + chunkBlocks + " blocks");
        }
    }

    /** The wanted chunk, or this one where none is wanted. */
    public int chunkOr(int byDefault) {
        return chunkBlocks == 0 ? byDefault : chunkBlocks;
    }
}
