package org.burnish.parity;

import java.util.List;

/**
 * What a repair came to.
 *
 * @param facts what the parity file is for
 * @param lost how many of the blocks that it is for were unreadable or not the recorded ones
 * @param repaired how many of them were computed and are the recorded ones
 * @param missing where the others are, which are zeros in the file: the first {@value #RUNS} runs
 * @param outside how many other blocks of the source could not be read, and are zeros in the file
 * @param lostParity how many blocks of the parity file were found to be lost
 * @param whole what is known of all bytes that the parity file is for, as they are in the new file
 */
public record ParityRepair(
        ParityFacts facts,
        long lost,
        long repaired,
        List<BlockRun> missing,
        long outside,
        long lostParity,
        ParityVerdict whole) {

    /** How many runs are listed. */
    public static final int RUNS = 1000;

    public ParityRepair {
        missing = List.copyOf(missing);
    }
}
