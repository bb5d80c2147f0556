package org.burnish.parity.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.parity.ParityException;

/** Computes the parity of windows of stripes: reads runs of blocks, writes runs of parity blocks. */
final class Encoder implements Crew.Worker {

    private final Geometry geometry;
    private final Code code;
    private final BlockSource source;
    private final long offset;
    private final OutFile file;
    private final Stripe stripe;
    private final ByteBuffer run;
    private final List<byte[]> free = new ArrayList<>();
    private final DigestTable digests;

    /**
     * A worker.
     *
     * @param offset the address in the source of the first block of the session
     * @param window how many stripes a window has at most
     */
    Encoder(Geometry geometry, Code code, BlockSource source, long offset, OutFile file, int window) {
        this.geometry = geometry;
        this.code = code;
        this.source = source;
        this.offset = offset;
        this.file = file;
        stripe = new Stripe(code, BlockSource.BLOCK);
        run = ByteBuffer.allocateDirect(window * BlockSource.BLOCK);
        digests = new DigestTable(file);
    }

    @Override
    public void window(long first, int count) throws IOException, InterruptedException {
        List<List<byte[]>> window = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            window.add(new ArrayList<>());
        }
        for (int symbol = 0; symbol < code.data(); symbol++) {
            read(symbol, first, window);
        }
        List<byte[][]> made = new ArrayList<>();
        for (List<byte[]> blocks : window) {
            made.add(stripe.parity(blocks));
            free.addAll(blocks);
        }
        for (int row = 0; row < code.parity(); row++) {
            write(row, first, made);
        }
    }

    private void read(int symbol, long first, List<List<byte[]>> window) throws IOException {
        long number = geometry.dataNumber(symbol, first);
        int there = (int) Math.max(0, Math.min(window.size(), geometry.blocks() - number));
        if (there == 0) {
            return;
        }
        run.clear().limit(there * BlockSource.BLOCK);
        source.read(offset + number, run);
        run.flip();
        ByteBuffer recorded = ByteBuffer.allocate(there * Integer.BYTES);
        digests.read(number, recorded);
        for (int i = 0; i < there; i++) {
            byte[] block = free.isEmpty() ? new byte[BlockSource.BLOCK] : free.remove(free.size() - 1);
            run.get(block);
            if (Header.digest(block) != recorded.getInt(i * Integer.BYTES)) {
                throw new ParityException("Block " + (geometry.start() + number + i)
                        + " changed while it was read. Make parity of a medium or file that nobody writes.");
            }
            window.get(i).add(block);
        }
    }

    private void write(int row, long first, List<byte[][]> made) throws IOException {
        ByteBuffer checks = ByteBuffer.allocate(made.size() * Integer.BYTES);
        run.clear();
        for (byte[][] parity : made) {
            checks.putInt(Header.digest(parity[row]));
            run.put(parity[row]);
        }
        file.write(geometry.parityBlock(row, first) * BlockSource.BLOCK, run.flip());
        digests.write(geometry.parityNumber(row, first), checks.flip());
    }
}
