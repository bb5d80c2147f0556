package org.burnish.parity.internal;

import java.io.IOException;
import java.util.BitSet;
import org.burnish.image.BlockSource;
import org.burnish.parity.ParityCheck;
import org.burnish.parity.ParityListener;
import org.burnish.parity.ParityListener.Phase;

/** Compares a session and its parity file with the digests, and finds what can't be repaired any more. */
final class Verification {

    private static final int STEP = 256;

    private final ParityFile file;
    private final Geometry geometry;
    private final ParityListener listener;

    Verification(ParityFile file, ParityListener listener) {
        this.file = file;
        this.listener = listener;
        geometry = file.header().geometry();
    }

    ParityCheck run(BlockSource source) throws IOException, InterruptedException {
        Comparing comparing = new Comparing(file);
        long total = geometry.blocks();
        new ForwardPass(source, comparing)
                .run(geometry.start(), geometry.start() + total, done -> listener.progress(Phase.READING, done, total));
        int[] lostOfStripe = new int[(int) geometry.stripes()];
        long lostParity = parity(lostOfStripe) + records();
        return new ParityCheck(
                file.header().facts(),
                comparing.matching(),
                comparing.unreadable(),
                comparing.different(),
                comparing.unknown(),
                Comparing.runs(comparing.lost(), geometry.start()),
                lostParity,
                beyond(comparing.lost(), lostOfStripe),
                comparing.verdict());
    }

    private long parity(int[] lostOfStripe) throws IOException, InterruptedException {
        long lost = 0;
        long total = geometry.parity() * geometry.stripes();
        for (int row = 0; row < geometry.parity(); row++) {
            for (long stripe = 0; stripe < geometry.stripes(); stripe += STEP) {
                Pauses.check();
                int count = (int) Math.min(STEP, geometry.stripes() - stripe);
                byte[][] blocks = file.parity(row, stripe, count);
                for (int i = 0; i < count; i++) {
                    if (blocks[i] == null) {
                        lost++;
                        lostOfStripe[(int) stripe + i]++;
                    }
                }
                listener.progress(Phase.VERIFYING, row * geometry.stripes() + stripe + count, total);
            }
        }
        return lost;
    }

    private long records() throws IOException, InterruptedException {
        long lost = 0;
        for (int symbol = 0; symbol < 3 * geometry.recordData(); symbol++) {
            Pauses.check();
            for (long stripe = 0; stripe < geometry.recordStripes(); stripe++) {
                lost += file.record(symbol, stripe) == null ? 1 : 0;
            }
        }
        return lost;
    }

    /** The lost blocks of codewords that have lost more than they can repair. */
    private long beyond(BitSet lost, int[] lostParity) {
        int[] lostData = new int[lostParity.length];
        lost.stream().forEach(number -> lostData[number % lostData.length]++);
        long beyond = 0;
        for (int stripe = 0; stripe < lostData.length; stripe++) {
            beyond += lostData[stripe] + lostParity[stripe] > geometry.parity() ? lostData[stripe] : 0;
        }
        return beyond;
    }
}
