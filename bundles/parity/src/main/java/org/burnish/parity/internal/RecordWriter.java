package org.burnish.parity.internal;

import java.io.IOException;
import java.util.List;
import org.burnish.image.BlockSource;

/** Completes the records whose digests are in the file, and computes and writes their parity records. */
final class RecordWriter {

    private final Header header;
    private final Geometry geometry;
    private final OutFile file;

    RecordWriter(Header header, OutFile file) {
        this.header = header;
        this.geometry = header.geometry();
        this.file = file;
    }

    void run() throws IOException, InterruptedException {
        Code code = geometry.recordCode();
        Stripe stripe = new Stripe(code, BlockSource.BLOCK - Header.SIZE);
        for (long i = 0; i < geometry.recordStripes(); i++) {
            Pauses.check();
            byte[][] digests = new byte[code.data()][BlockSource.BLOCK - Header.SIZE];
            for (int symbol = 0; symbol < code.data(); symbol++) {
                complete(symbol, i, digests[symbol]);
            }
            byte[][] parity = stripe.parity(List.of(digests));
            for (int row = 0; row < parity.length; row++) {
                write(code.data() + row, i, parity[row]);
            }
        }
    }

    private void complete(int symbol, long stripe, byte[] digests) throws IOException {
        long block = geometry.recordBlock(symbol, stripe);
        if (block < 0) {
            return;
        }
        byte[] record = new byte[BlockSource.BLOCK];
        file.read(block, record);
        System.arraycopy(record, Header.SIZE, digests, 0, digests.length);
        write(symbol, stripe, digests);
    }

    private void write(int symbol, long stripe, byte[] payload) throws IOException {
        byte[] record = new byte[BlockSource.BLOCK];
        System.arraycopy(payload, 0, record, Header.SIZE, payload.length);
        header.complete(symbol * geometry.recordStripes() + stripe, record);
        file.write(geometry.recordBlock(symbol, stripe), record);
    }
}
