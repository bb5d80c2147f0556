package org.burnish.parity;

import java.util.List;

/**
 * What checking an image came to that carries parity of another program in itself.
 *
 * @param format the name of the format: RS03
 * @param creator the version of dvdisaster that added the parity, such as 0.79.5
 * @param imageBlocks the size of the image without what was added
 * @param blocks the size with it
 * @param paritySymbols how many blocks of each codeword of 255 may be lost
 * @param matching how many blocks of the image, its padding and headers have the recorded checksum
 * @param unreadable how many of them could not be read
 * @param different how many of them have another checksum
 * @param unknown how many of them were read and have no checksum, since that is lost
 * @param runs where the unreadable and different ones are: the first {@value ParityRepair#RUNS} runs
 * @param damagedParity how many blocks with parity or checksums are unreadable or wrong
 * @param beyond how many blocks of the image can't be repaired
 * @param header what is known of the header
 * @param data what is known of the image
 */
public record AugmentedCheck(
        String format,
        String creator,
        long imageBlocks,
        long blocks,
        int paritySymbols,
        long matching,
        long unreadable,
        long different,
        long unknown,
        List<BlockRun> runs,
        long damagedParity,
        long beyond,
        ParityVerdict header,
        ParityVerdict data) {

    public AugmentedCheck {
        runs = List.copyOf(runs);
    }

    /** Whether everything that was recorded was found. */
    public boolean isWhole() {
        return data == ParityVerdict.RIGHT && header == ParityVerdict.RIGHT && damagedParity == 0;
    }
}
