package org.burnish.parity.internal;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import org.burnish.parity.BlockRun;
import org.burnish.parity.ParityRepair;
import org.burnish.parity.ParityVerdict;

/** Compares the blocks of a session with their digests, and all of them together. */
final class Comparing implements ForwardPass.Sink {

    private final ParityFile file;
    private final Geometry geometry;
    private final MessageDigest whole = Sha.begin();
    /** The numbers of blocks that are unreadable or different. */
    private final BitSet lost = new BitSet();

    private long matching;
    private long unreadable;
    private long different;
    private long unknown;

    Comparing(ParityFile file) {
        this.file = file;
        geometry = file.header().geometry();
    }

    @Override
    public void block(long lba, byte[] data) throws IOException {
        take(lba, data);
    }

    /** Whether the block may be used: its digest matches, or is not known. */
    boolean take(long lba, byte[] data) throws IOException {
        long number = lba - geometry.start();
        whole.update(data, 0, (int) Math.min(data.length, geometry.bytes() - number * data.length));
        long digest = file.digest(number);
        if (digest < 0) {
            unknown++;
        } else if (digest == Integer.toUnsignedLong(Header.digest(data))) {
            matching++;
        } else {
            different++;
            lost.set((int) number);
            return false;
        }
        return true;
    }

    @Override
    public void lost(long lba, IOException why) {
        unreadable++;
        lost.set((int) (lba - geometry.start()));
    }

    BitSet lost() {
        return lost;
    }

    long matching() {
        return matching;
    }

    long unreadable() {
        return unreadable;
    }

    long different() {
        return different;
    }

    long unknown() {
        return unknown;
    }

    /** What is known of all bytes, once each block came by. */
    ParityVerdict verdict() {
        if (unreadable > 0) {
            return ParityVerdict.UNKNOWN;
        }
        boolean same =
                HexFormat.of().formatHex(whole.digest()).equals(file.header().sha256());
        return same ? ParityVerdict.RIGHT : ParityVerdict.WRONG;
    }

    /** Where blocks of a set are. */
    static List<BlockRun> runs(BitSet numbers, long start) {
        List<BlockRun> runs = new ArrayList<>();
        int at = numbers.nextSetBit(0);
        while (at >= 0 && runs.size() < ParityRepair.RUNS) {
            int end = numbers.nextClearBit(at);
            runs.add(new BlockRun(start + at, end - at));
            at = numbers.nextSetBit(end);
        }
        return runs;
    }
}
