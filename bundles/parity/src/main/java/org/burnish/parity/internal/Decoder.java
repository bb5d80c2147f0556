package org.burnish.parity.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.jspecify.annotations.Nullable;

/** Computes the lost blocks of windows of stripes, compares each with its digest, and writes those that match. */
final class Decoder implements Crew.Worker {

    private final ParityFile file;
    private final Geometry geometry;
    private final OutFile out;
    private final Repair.Losses losses;
    private final Code code;
    private final Stripe stripe;

    Decoder(ParityFile file, Code code, OutFile out, Repair.Losses losses) {
        this.file = file;
        this.code = code;
        this.out = out;
        this.losses = losses;
        geometry = file.header().geometry();
        stripe = new Stripe(code, BlockSource.BLOCK);
    }

    @Override
    public void window(long first, int count) throws IOException, InterruptedException {
        int begin = losses.stripes().nextSetBit((int) first);
        if (begin < 0 || begin >= first + count) {
            return;
        }
        int end = losses.stripes().previousSetBit((int) first + count - 1) + 1;
        byte[][][] window = new byte[end - begin][][];
        for (int i = 0; i < window.length; i++) {
            if (losses.stripes().get(begin + i)) {
                window[i] = new byte[code.data() + code.parity()][];
            }
        }
        for (int symbol = 0; symbol < code.data(); symbol++) {
            data(window, symbol, begin);
        }
        parity(window, begin);
        for (int i = 0; i < window.length; i++) {
            if (window[i] != null) {
                repair(window[i], begin + i);
            }
        }
    }

    private void data(byte[] @Nullable [] @Nullable [] window, int symbol, long begin) throws IOException {
        long number = geometry.dataNumber(symbol, begin);
        ByteBuffer run = ByteBuffer.allocate(window.length * BlockSource.BLOCK);
        out.read((geometry.start() + number) * BlockSource.BLOCK, run);
        for (int i = 0; i < window.length; i++) {
            if (window[i] != null) {
                window[i][symbol] = known(number + i, run, i);
            }
        }
    }

    /** Blocks behind the end of the session are zeros, whatever the file has there. */
    private byte @Nullable [] known(long number, ByteBuffer run, int i) {
        byte[] block = new byte[BlockSource.BLOCK];
        if (number >= geometry.blocks()) {
            return block;
        }
        if (losses.lost().get((int) number)) {
            return null;
        }
        run.get(i * BlockSource.BLOCK, block);
        if (number == geometry.blocks() - 1) {
            int held = (int) (geometry.bytes() - number * BlockSource.BLOCK);
            Arrays.fill(block, held, block.length, (byte) 0);
        }
        return block;
    }

    /** Reads no more rows than some codeword needs. */
    private void parity(byte[] @Nullable [] @Nullable [] window, long begin) throws IOException {
        int[] needed = new int[window.length];
        int open = 0;
        for (int i = 0; i < window.length; i++) {
            for (int symbol = 0; window[i] != null && symbol < code.data(); symbol++) {
                needed[i] += window[i][symbol] == null ? 1 : 0;
            }
            open += needed[i] > 0 ? 1 : 0;
        }
        for (int row = 0; row < code.parity() && open > 0; row++) {
            byte[][] blocks = file.parity(row, begin, window.length);
            for (int i = 0; i < window.length; i++) {
                if (blocks[i] == null) {
                    losses.lostParity().incrementAndGet();
                } else if (window[i] != null) {
                    window[i][code.data() + row] = blocks[i];
                    open -= --needed[i] == 0 ? 1 : 0;
                }
            }
        }
    }

    private void repair(byte[][] blocks, long number) throws IOException {
        Optional<List<Integer>> filled = stripe.fill(blocks);
        if (filled.isEmpty()) {
            for (int symbol = 0; symbol < code.data(); symbol++) {
                if (blocks[symbol] == null) {
                    missing(geometry.dataNumber(symbol, number));
                }
            }
            return;
        }
        for (int symbol : filled.get()) {
            write(geometry.dataNumber(symbol, number), blocks[symbol]);
        }
    }

    private void write(long number, byte[] block) throws IOException {
        long digest = file.digest(number);
        if (digest >= 0 && digest != Integer.toUnsignedLong(Header.digest(block))) {
            missing(number);
            return;
        }
        if (digest < 0) {
            losses.unconfirmed().incrementAndGet();
        }
        long held = Math.min(block.length, geometry.bytes() - number * BlockSource.BLOCK);
        out.write((geometry.start() + number) * BlockSource.BLOCK, ByteBuffer.wrap(block, 0, (int) held));
    }

    private void missing(long number) {
        synchronized (losses.missing()) {
            losses.missing().set((int) number);
        }
    }
}
