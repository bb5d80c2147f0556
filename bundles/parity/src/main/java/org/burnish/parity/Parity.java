package org.burnish.parity;

import java.io.IOException;
import java.nio.file.Path;
import org.burnish.image.BlockSource;
import org.osgi.annotation.versioning.ProviderType;

/** Makes parity files, compares blocks with them, and repairs blocks by them. A service. */
@ProviderType
public interface Parity {

    /**
     * Makes the parity file of a range of blocks.
     *
     * @param target must not exist; after a failure it does not exist either
     * @throws IOException also when a block of the range can't be read: it would be lost for good
     */
    ParityFacts create(ParityRange range, Path target, ParityListener listener)
            throws IOException, InterruptedException;

    /**
     * Says what a parity file is for.
     *
     * @throws ParityException when it is none, or one of a newer version
     */
    ParityFacts describe(Path parity) throws IOException;

    /** Reads all blocks that a parity file is for, and the file itself, and compares them with their digests. */
    ParityCheck verify(BlockSource source, Path parity, ParityListener listener)
            throws IOException, InterruptedException;

    /**
     * Copies blocks to a new file and repairs those there that a parity file is for. What can't be repaired are zeros in the file,
     * and is listed. Blocks that the parity file is not for are copied as they are.
     *
     * @param bytes the size of the source in bytes
     * @param target must not exist
     * @throws ParityException also when not a single block is one that the parity file is for; there is no target then
     */
    ParityRepair repair(BlockSource source, long bytes, Path parity, Path target, ParityListener listener)
            throws IOException, InterruptedException;

    /**
     * Checks an image that carries parity of dvdisaster in itself (RS03, an augmented image): checksums of blocks, codewords, header.
     *
     * @throws ParityException when it carries none
     */
    AugmentedCheck verifyAugmented(BlockSource source, ParityListener listener)
            throws IOException, InterruptedException;

    /**
     * Copies such an image to a new file, and repairs it there.
     *
     * @param bytes the size of the source in bytes
     * @param target must not exist
     */
    AugmentedRepair repairAugmented(BlockSource source, long bytes, Path target, ParityListener listener)
            throws IOException, InterruptedException;
}
