package org.burnish.parity;

import java.util.List;

/**
 * What comparing blocks with a parity file came to.
 *
 * @param facts what the file is for
 * @param matching how many blocks are the recorded ones
 * @param unreadable how many could not be read
 * @param different how many were read and are not the recorded ones
 * @param unknown how many were read and have no digest, since that is lost
 * @param runs where the unreadable and different ones are: the first {@value ParityRepair#RUNS} runs
 * @param lostParity how many blocks of the parity file are lost
 * @param beyond how many blocks of the session can't be repaired any more
 * @param whole what is known of all bytes together
 */
public record ParityCheck(
        ParityFacts facts,
        long matching,
        long unreadable,
        long different,
        long unknown,
        List<BlockRun> runs,
        long lostParity,
        long beyond,
        ParityVerdict whole) {

    public ParityCheck {
        runs = List.copyOf(runs);
    }
}
