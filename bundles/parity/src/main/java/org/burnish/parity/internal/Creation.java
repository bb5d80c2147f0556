package org.burnish.parity.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.burnish.image.BlockSource;
import org.burnish.parity.ParityException;
import org.burnish.parity.ParityFacts;
import org.burnish.parity.ParityListener;
import org.burnish.parity.ParityListener.Phase;
import org.burnish.parity.ParityRange;
import org.jspecify.annotations.Nullable;

/** Makes a parity file: reads the session forwards for its digests, then its codewords, and completes the records at last. */
final class Creation {

    private final ParityRange range;
    private final ParityListener listener;
    private final Geometry geometry;

    Creation(ParityRange range, ParityListener listener) {
        this.range = range;
        this.listener = listener;
        geometry = Geometry.of(range.start(), range.bytes());
    }

    ParityFacts make(Path target) throws IOException, InterruptedException {
        try (OutFile file = new OutFile(target)) {
            ParityFacts facts = range.forwards() ? throughSpool(file) : make(file, range.source(), range.start(), null);
            file.keep();
            return facts;
        }
    }

    private ParityFacts throughSpool(OutFile file) throws IOException, InterruptedException {
        Path directory = file.path().toAbsolutePath().getParent();
        Path room = Files.createTempDirectory(directory, ".burnish-parity");
        try (OutFile spool = new OutFile(room.resolve("blocks"))) {
            return make(file, new FileBlocks(spool, geometry.blocks()), 0, spool);
        } finally {
            Files.deleteIfExists(room);
        }
    }

    /** @param second where the blocks are read once more, and the address of the first one there */
    private ParityFacts make(OutFile file, BlockSource second, long first, @Nullable OutFile spool)
            throws IOException, InterruptedException {
        Digesting digesting = new Digesting(range, new DigestTable(file), spool);
        long total = geometry.blocks();
        new ForwardPass(range.source(), digesting)
                .run(range.start(), range.start() + total, done -> listener.progress(Phase.READING, done, total));
        Header header = new Header(geometry, digesting.finish(), range.medium(), range.volume());
        Code code = new Code(geometry.data(), geometry.parity());
        long stripeBytes = (geometry.data() + geometry.parity() + 2L) * BlockSource.BLOCK;
        Crew crew = new Crew(
                geometry.stripes(),
                stripeBytes,
                done -> listener.progress(Phase.COMPUTING, Math.min(total, done * geometry.data()), total));
        crew.run(() -> new Encoder(geometry, code, second, first, file, crew.window()));
        new RecordWriter(header, file).run();
        return header.facts();
    }

    /** The digests of the blocks, and of all bytes. */
    private static final class Digesting implements ForwardPass.Sink {
        private final MessageDigest whole = Sha.begin();
        private final ByteBuffer digests = ByteBuffer.allocate(64 * Header.DIGESTS * Integer.BYTES);
        private final ParityRange range;
        private final DigestTable writer;
        private final @Nullable OutFile spool;
        private long written;

        Digesting(ParityRange range, DigestTable writer, @Nullable OutFile spool) {
            this.range = range;
            this.writer = writer;
            this.spool = spool;
        }

        @Override
        public void block(long lba, byte[] data) throws IOException {
            long number = lba - range.start();
            whole.update(data, 0, (int) Math.min(data.length, range.bytes() - number * data.length));
            digests.putInt(Header.digest(data));
            if (spool != null) {
                spool.write(number, data);
            }
            if (!digests.hasRemaining()) {
                flush();
            }
        }

        @Override
        public void lost(long lba, IOException why) throws IOException {
            ParityException failure = new ParityException("Block " + lba
                    + " can't be read, so its parity can't be computed. Make parity while all blocks can be read: "
                    + why.getMessage());
            failure.initCause(why);
            throw failure;
        }

        private void flush() throws IOException {
            digests.flip();
            int count = digests.limit() / Integer.BYTES;
            writer.write(written, digests);
            written += count;
            digests.clear();
        }

        String finish() throws IOException {
            flush();
            return HexFormat.of().formatHex(whole.digest());
        }
    }
}
