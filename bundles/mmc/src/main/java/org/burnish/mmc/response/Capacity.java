package org.burnish.mmc.response;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.burnish.mmc.wire.Fields;

/**
 * READ CAPACITY data (MMC-6, 6.18).
 *
 * @param lastBlock address of the last readable block; 0 on a blank medium
 * @param blockLength in bytes, 2048
 */
public record Capacity(long lastBlock, int blockLength) {

    /** What an answer must have: all of it. */
    public static final ReplyShape SHAPE = ReplyShape.of(8);

    private static final long UNTRUE = 0xFFFF_FFFFL;

    /** What makes it impossible. A drive may report nothing, but not of blocks that have no length. */
    public Optional<String> objection() {
        return lastBlock == UNTRUE || lastBlock > 0 && blockLength <= 0
                ? Optional.of("reports last block " + lastBlock + " and " + blockLength + " bytes in a block")
                : Optional.empty();
    }

    /** Decodes the bytes between position and limit. */
    public static Capacity decode(ByteBuffer in) {
        Fields fields = Fields.of(in);
        return new Capacity(fields.u32(0), fields.i32(4));
    }

    /** Number of readable blocks. Drives answer a last block 0 where nothing can be read, which gives 0. */
    public long blocks() {
        return lastBlock == 0 ? 0 : lastBlock + 1;
    }
}
