package org.burnish.parity.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.parity.ParityException;
import org.jspecify.annotations.Nullable;

/** A parity file, of which parts may be damaged, unreadable or missing. May be used by several threads. */
final class ParityFile implements Closeable {

    /** Records in memory. */
    private static final int KEPT = 1024;

    private final Path path;
    private final FileChannel channel;
    private final long size;
    private final byte[] sample;
    private final Header header;
    private final Geometry geometry;
    private final Code recordCode;
    private final Map<Long, Optional<byte[]>> records = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Optional<byte[]>> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * Opens a file and looks for its first record that is whole.
     *
     * @throws ParityException when there is none, or it is of a newer version
     */
    ParityFile(Path path) throws IOException {
        this.path = path;
        channel = FileChannel.open(path, StandardOpenOption.READ);
        boolean opened = false;
        try {
            size = channel.size();
            sample = new RecordSearch(path, BlockSource.blocksOf(size), this::block).sample();
            header = Header.of(sample);
            geometry = header.geometry();
            recordCode = geometry.recordCode();
            opened = true;
        } finally {
            if (!opened) {
                channel.close();
            }
        }
    }

    Path path() {
        return path;
    }

    Header header() {
        return header;
    }

    /** A block, or null where it is missing or can't be read. */
    byte @Nullable [] block(long number) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BlockSource.BLOCK);
        return read(number, block) ? block.array() : null;
    }

    /** Fills a buffer with blocks, or returns false. */
    boolean read(long block, ByteBuffer target) throws IOException {
        long at = block * BlockSource.BLOCK;
        try {
            while (target.hasRemaining()) {
                int got = channel.read(target, at);
                if (got < 0) {
                    return false;
                }
                at += got;
            }
            return true;
        } catch (ClosedChannelException e) {
            throw e;
        } catch (IOException e) {
            return false;
        }
    }

    /** The digest of a block of the session or of the parity, as an unsigned number, or -1 where it is lost. */
    long digest(long number) throws IOException {
        Optional<byte[]> digests = digests(number / Header.DIGESTS);
        if (digests.isEmpty()) {
            return -1;
        }
        int at = (int) (number % Header.DIGESTS) * Integer.BYTES;
        return Integer.toUnsignedLong(ByteBuffer.wrap(digests.get()).getInt(at));
    }

    private synchronized Optional<byte[]> digests(long number) throws IOException {
        Optional<byte[]> kept = records.get(number);
        if (kept == null) {
            kept = load(number);
            records.put(number, kept);
        }
        return kept;
    }

    private Optional<byte[]> load(long number) throws IOException {
        int symbol = (int) (number / geometry.recordStripes());
        long stripe = number % geometry.recordStripes();
        byte[] there = record(symbol, stripe);
        return there != null ? Optional.of(there) : repaired(symbol, stripe);
    }

    private Optional<byte[]> repaired(int symbol, long stripe) throws IOException {
        byte[][] blocks = new byte[recordCode.data() + recordCode.parity()][];
        for (int each = 0; each < blocks.length; each++) {
            blocks[each] = record(each, stripe);
        }
        return new Stripe(recordCode, BlockSource.BLOCK - Header.SIZE)
                        .fill(blocks)
                        .isPresent()
                ? Optional.of(blocks[symbol])
                : Optional.empty();
    }

    /** What a record holds, or null where it is damaged or missing. */
    byte @Nullable [] record(int symbol, long stripe) throws IOException {
        byte[] held = new byte[BlockSource.BLOCK - Header.SIZE];
        long block = geometry.recordBlock(symbol, stripe);
        if (block < 0) {
            return held;
        }
        byte[] record = block(block);
        boolean whole = record != null
                && Header.kind(record) == Header.Kind.RECORD
                && Header.sameFile(record, sample)
                && Header.number(record) == symbol * geometry.recordStripes() + stripe;
        if (!whole) {
            return null;
        }
        System.arraycopy(record, Header.SIZE, held, 0, held.length);
        return held;
    }

    /** Reads parity blocks of neighbouring stripes; those that are lost are null. */
    byte[] @Nullable [] parity(int row, long stripe, int count) throws IOException {
        byte[][] made = new byte[count][];
        ByteBuffer run = ByteBuffer.allocate(count * BlockSource.BLOCK);
        long first = geometry.parityBlock(row, stripe);
        boolean all = read(first, run);
        for (int i = 0; i < count; i++) {
            byte[] block = all ? new byte[BlockSource.BLOCK] : block(first + i);
            if (all) {
                run.get(i * BlockSource.BLOCK, block);
            }
            boolean right = block != null
                    && digest(geometry.parityNumber(row, stripe + i)) == Integer.toUnsignedLong(Header.digest(block));
            made[i] = right ? block : null;
        }
        return made;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
