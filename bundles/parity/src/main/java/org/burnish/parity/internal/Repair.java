package org.burnish.parity.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicLong;
import org.burnish.image.BlockSource;
import org.burnish.parity.ParityException;
import org.burnish.parity.ParityFacts;
import org.burnish.parity.ParityListener;
import org.burnish.parity.ParityListener.Phase;
import org.burnish.parity.ParityRepair;
import org.burnish.parity.ParityVerdict;

/** Copies a source to a new file, and computes there what is lost. */
final class Repair {

    private final ParityFile file;
    private final Geometry geometry;
    private final ParityListener listener;
    private final Comparing comparing;
    private long outside;

    Repair(ParityFile file, ParityListener listener) {
        this.file = file;
        this.listener = listener;
        geometry = file.header().geometry();
        comparing = new Comparing(file);
    }

    ParityRepair run(BlockSource source, long bytes, Path target) throws IOException, InterruptedException {
        try (OutFile out = new OutFile(target)) {
            copy(source, out);
            out.resize(Math.max(bytes, geometry.start() * BlockSource.BLOCK + geometry.bytes()));
            Losses losses = new Losses(comparing.lost(), geometry);
            if (!comparing.lost().isEmpty()) {
                compute(out, losses);
            }
            ParityVerdict whole = verdict(out, losses);
            out.keep();
            return result(losses, whole);
        }
    }

    private void copy(BlockSource source, OutFile out) throws IOException, InterruptedException {
        long end = Math.max(source.blocks(), geometry.start() + geometry.blocks());
        new ForwardPass(source, new Copying(out)).run(0, end, done -> listener.progress(Phase.READING, done, end));
        boolean strange = comparing.matching() + comparing.unknown() == 0;
        if (strange && geometry.blocks() > geometry.parity() * geometry.stripes()) {
            ParityFacts facts = file.header().facts();
            throw new ParityException("Not a single block is one that the parity file '" + file.path()
                    + "' was made for: " + facts.blocks() + " blocks from block " + facts.start() + " on, volume '"
                    + facts.volume() + "'. Use the parity file of this medium or image.");
        }
    }

    private void compute(OutFile out, Losses losses) throws IOException, InterruptedException {
        Code code = new Code(geometry.data(), geometry.parity());
        long stripeBytes = (Code.LONGEST + 80L) * BlockSource.BLOCK;
        Crew crew = new Crew(
                geometry.stripes(), stripeBytes, done -> listener.progress(Phase.REPAIRING, done, geometry.stripes()));
        crew.run(() -> new Decoder(file, code, out, losses));
    }

    /** Reads what was made; with blocks missing there is nothing to compare. */
    private ParityVerdict verdict(OutFile out, Losses losses) throws IOException, InterruptedException {
        if (!losses.missing().isEmpty()) {
            return ParityVerdict.UNKNOWN;
        }
        Comparing made = new Comparing(file);
        long start = geometry.start();
        long total = geometry.blocks();
        new ForwardPass(new FileBlocks(out, start + total), made)
                .run(start, start + total, done -> listener.progress(Phase.VERIFYING, done, total));
        return made.verdict();
    }

    private ParityRepair result(Losses losses, ParityVerdict whole) {
        long lost = comparing.lost().cardinality();
        long unconfirmed =
                whole == ParityVerdict.RIGHT ? 0 : losses.unconfirmed().get();
        return new ParityRepair(
                file.header().facts(),
                lost,
                lost - losses.missing().cardinality() - unconfirmed,
                Comparing.runs(losses.missing(), geometry.start()),
                outside,
                losses.lostParity().get(),
                whole);
    }

    /**
     * What is lost, and what came of it; the set of missing blocks is guarded by itself.
     *
     * @param lost the numbers of blocks of the session
     * @param stripes the numbers of codewords that have such
     * @param missing of the lost ones those that can't be repaired
     * @param unconfirmed how many were computed and have no digest
     * @param lostParity how many parity blocks were looked for in vain
     */
    record Losses(BitSet lost, BitSet stripes, BitSet missing, AtomicLong unconfirmed, AtomicLong lostParity) {

        Losses(BitSet lost, Geometry geometry) {
            this(lost, new BitSet(), new BitSet(), new AtomicLong(), new AtomicLong());
            lost.stream().forEach(number -> stripes.set((int) (number % geometry.stripes())));
        }
    }

    /** Writes what was read and is not lost. */
    private final class Copying implements ForwardPass.Sink {
        private final OutFile out;
        private final long start = geometry.start();
        private final long end = geometry.start() + geometry.blocks();

        Copying(OutFile out) {
            this.out = out;
        }

        @Override
        public void block(long lba, byte[] data) throws IOException {
            boolean inside = lba >= start && lba < end;
            if (!inside || comparing.take(lba, data)) {
                out.write(lba, data);
            }
        }

        @Override
        public void lost(long lba, IOException why) {
            if (lba >= start && lba < end) {
                comparing.lost(lba, why);
            } else {
                outside++;
            }
        }
    }
}
