package org.burnish.parity.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.parity.internal.Crew.Worker;
import org.jspecify.annotations.Nullable;

/** Checks windows of codewords, and writes what is computed anew if there is a file for it. */
final class Rs03Worker implements Worker {

    private final Rs03Image image;
    private final Rs03Layout layout;
    private final Code code;
    private final Rs03Findings findings;
    private final @Nullable OutFile out;
    private final Stripe stripe;
    private final Chain chain;
    /** Of the last codeword, for the next one. */
    private byte @Nullable [] carried;

    /**
     * The order of codewords, each of which has the checksums of the next one.
     *
     * @param start a codeword whose checksums are there, if there is such
     * @param broken whether some are lost, and have to be computed before the next codeword is checked
     */
    record Chain(long start, boolean broken) {}

    Rs03Worker(Rs03Image image, Code code, Chain chain, Rs03Findings findings, @Nullable OutFile out) {
        this.chain = chain;
        this.image = image;
        this.layout = image.layout();
        this.code = code;
        this.findings = findings;
        this.out = out;
        stripe = new Stripe(code, BlockSource.BLOCK);
    }

    @Override
    public void window(long first, int count) throws IOException, InterruptedException {
        long begin = (first + chain.start()) % layout.layer();
        int whole = (int) Math.min(count, layout.layer() - begin);
        run(begin, whole);
        if (whole < count) {
            run(0, count - whole);
        }
    }

    private void run(long first, int count) throws IOException, InterruptedException {
        byte[][][] window = new byte[count][Code.LONGEST][];
        for (int symbol = 0; symbol < Code.LONGEST; symbol++) {
            Pauses.check();
            byte[][] run = image.blocks(layout.block(symbol, first), count);
            for (int i = 0; i < count; i++) {
                window[i][symbol] = run[i];
            }
        }
        byte @Nullable [] recorded = carried != null ? carried : checksumsFor(first);
        for (int i = 0; i < count; i++) {
            Rs03Findings found = new Rs03Findings();
            check(window[i], first + i, recorded, found);
            findings.add(found);
            recorded = Rs03Layout.ofChecksums(window[i][layout.checksums()]).isPresent()
                    ? window[i][layout.checksums()]
                    : null;
        }
        carried = chain.broken() ? recorded : null;
    }

    /** The checksums of a codeword are in the codeword before, whose parity has them if the block itself is lost. */
    private byte @Nullable [] checksumsFor(long number) throws IOException {
        long before = (number + layout.layer() - 1) % layout.layer();
        byte @Nullable [] there = image.block(layout.block(layout.checksums(), before));
        if (Rs03Layout.ofChecksums(there).isPresent()) {
            return there;
        }
        byte[][] blocks = image.codeword(before);
        blocks[layout.checksums()] = null;
        boolean whole = stripe.fill(blocks).isPresent()
                && Rs03Layout.ofChecksums(blocks[layout.checksums()]).isPresent();
        return whole ? blocks[layout.checksums()] : null;
    }

    private void check(byte[] @Nullable [] blocks, long number, byte @Nullable [] recorded, Rs03Findings found)
            throws IOException {
        for (int symbol = 0; symbol < layout.checksums(); symbol++) {
            check(blocks, symbol, number, recorded, found);
        }
        if (Rs03Layout.ofChecksums(blocks[layout.checksums()]).isEmpty()) {
            blocks[layout.checksums()] = null;
            found.damagedParity();
        }
        Optional<List<Integer>> filled = stripe.fill(blocks);
        if (filled.isEmpty() || !isRight(blocks, filled.get(), recorded)) {
            blocks[layout.checksums()] = null;
            found.giveUp();
            return;
        }
        byte[][] parity = stripe.parity(Arrays.asList(blocks).subList(0, code.data()));
        for (int row = 0; row < parity.length; row++) {
            if (!Arrays.equals(parity[row], blocks[code.data() + row])) {
                found.damagedParity();
                write(code.data() + row, number, parity[row], recorded);
            }
        }
        for (int symbol : filled.get()) {
            write(symbol, number, blocks[symbol], recorded);
        }
    }

    private void check(
            byte[] @Nullable [] blocks, int symbol, long number, byte @Nullable [] recorded, Rs03Findings found) {
        byte @Nullable [] block = blocks[symbol];
        long lba = layout.block(symbol, number);
        if (block == null) {
            found.unreadable(lba);
        } else if (recorded == null) {
            found.unknown();
        } else if (Rs03Layout.checksum(block) == Rs03Layout.recorded(recorded, symbol)) {
            found.match();
        } else {
            found.different(lba);
            blocks[symbol] = null;
        }
    }

    private boolean isRight(byte[] @Nullable [] blocks, List<Integer> filled, byte @Nullable [] recorded) {
        for (int symbol : filled) {
            byte[] block = blocks[symbol];
            boolean right = symbol == layout.checksums()
                    ? Rs03Layout.ofChecksums(block).isPresent()
                    : recorded != null && Rs03Layout.checksum(block) == Rs03Layout.recorded(recorded, symbol);
            if (!right) {
                return false;
            }
        }
        return true;
    }

    /** Without checksums nobody knows whether the data or the parity is wrong. */
    private void write(int symbol, long number, byte[] block, byte @Nullable [] recorded) throws IOException {
        if (out != null && recorded != null) {
            out.write(layout.block(symbol, number), block);
        }
    }
}
