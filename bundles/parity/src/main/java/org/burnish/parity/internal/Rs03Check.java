package org.burnish.parity.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.BitSet;
import org.burnish.image.BlockSource;
import org.burnish.parity.AugmentedCheck;
import org.burnish.parity.AugmentedRepair;
import org.burnish.parity.ParityListener;
import org.burnish.parity.ParityListener.Phase;
import org.burnish.parity.ParityVerdict;
import org.jspecify.annotations.Nullable;

/** Checks and repairs images with RS03 parity. */
final class Rs03Check {

    private static final long CODEWORD_BYTES = (Code.LONGEST + 200L) * BlockSource.BLOCK;

    private final ParityListener listener;

    Rs03Check(ParityListener listener) {
        this.listener = listener;
    }

    AugmentedCheck check(BlockSource source) throws IOException, InterruptedException {
        return run(new Rs03Image(source, new BitSet()), source, null);
    }

    AugmentedRepair repair(BlockSource source, long bytes, Path target) throws IOException, InterruptedException {
        try (OutFile out = new OutFile(target)) {
            BitSet lost = new BitSet();
            // recognised before anything is copied
            long blocks = new Rs03Image(source, lost).layout().blocks();
            long end = Math.max(source.blocks(), blocks);
            new ForwardPass(source, copying(out, lost))
                    .run(0, end, done -> listener.progress(Phase.READING, done, end));
            out.resize(Math.max(bytes, blocks * BlockSource.BLOCK));
            FileBlocks copy = new FileBlocks(out, end);
            AugmentedCheck before = run(new Rs03Image(copy, lost), copy, out);
            AugmentedCheck after = run(new Rs03Image(copy, new BitSet()), copy, null);
            out.keep();
            return new AugmentedRepair(before, after);
        }
    }

    private static ForwardPass.Sink copying(OutFile out, BitSet lost) {
        return new ForwardPass.Sink() {
            @Override
            public void block(long lba, byte[] data) throws IOException {
                out.write(lba, data);
            }

            @Override
            public void lost(long lba, IOException why) {
                lost.set((int) lba);
            }
        };
    }

    private AugmentedCheck run(Rs03Image image, BlockSource source, @Nullable OutFile out)
            throws IOException, InterruptedException {
        Rs03Layout layout = image.layout();
        Rs03Findings found = new Rs03Findings();
        Code code = layout.code();
        Phase phase = out == null ? Phase.VERIFYING : Phase.REPAIRING;
        Rs03Worker.Chain chain = chain(image);
        ParityVerdict header = header(image);
        Crew crew = new Crew(
                layout.layer(),
                CODEWORD_BYTES,
                chain.broken() ? 1 : Math.min(8, Runtime.getRuntime().availableProcessors()),
                done -> listener.progress(phase, done, layout.layer()));
        crew.run(() -> new Rs03Worker(image, code, chain, found, out));
        return new AugmentedCheck(
                "RS03",
                layout.version(),
                layout.sectors(),
                layout.blocks(),
                code.parity(),
                found.matches(),
                found.unreadables(),
                found.differents(),
                found.unknowns(),
                Comparing.runs(found.bad(), 0),
                found.damagedParities(),
                found.beyond(),
                header,
                data(image, source, found));
    }

    /** Which checksums are there: all of them, or where to begin. */
    private static Rs03Worker.Chain chain(Rs03Image image) throws IOException, InterruptedException {
        Rs03Layout layout = image.layout();
        long start = -1;
        boolean broken = false;
        for (long i = 0; i < layout.layer(); i++) {
            Pauses.check();
            boolean there = Rs03Layout.ofChecksums(image.block(layout.block(layout.checksums(), i)))
                    .isPresent();
            broken |= !there;
            start = start < 0 && there ? (i + 1) % layout.layer() : start;
        }
        return new Rs03Worker.Chain(Math.max(0, start), broken);
    }

    private static ParityVerdict header(Rs03Image image) throws IOException {
        Rs03Layout layout = image.layout();
        byte @Nullable [] block = image.block(layout.fingerprintSector());
        if (block == null) {
            return ParityVerdict.UNKNOWN;
        }
        boolean same = Arrays.equals(Sha.md5().digest(block), layout.fingerprint());
        return image.hasHeader() && same ? ParityVerdict.RIGHT : ParityVerdict.WRONG;
    }

    private ParityVerdict data(Rs03Image image, BlockSource source, Rs03Findings found)
            throws IOException, InterruptedException {
        if (found.differents() > 0) {
            return ParityVerdict.WRONG;
        }
        if (found.unreadables() + found.unknowns() > 0) {
            return ParityVerdict.UNKNOWN;
        }
        Rs03Layout layout = image.layout();
        if (layout.md5().isEmpty()) {
            return ParityVerdict.RIGHT;
        }
        MessageDigest whole = Sha.md5();
        new ForwardPass(source, new ForwardPass.Sink() {
                    @Override
                    public void block(long lba, byte[] data) {
                        whole.update(data, 0, lba == layout.sectors() - 1 ? layout.inLast() : data.length);
                    }

                    @Override
                    public void lost(long lba, IOException why) throws IOException {
                        throw why;
                    }
                })
                .run(0, layout.sectors(), done -> listener.progress(Phase.READING, done, layout.sectors()));
        return Arrays.equals(whole.digest(), layout.md5().get()) ? ParityVerdict.RIGHT : ParityVerdict.WRONG;
    }
}
