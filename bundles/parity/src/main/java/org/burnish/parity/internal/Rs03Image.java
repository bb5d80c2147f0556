package org.burnish.parity.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.BitSet;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.parity.ParityException;
import org.jspecify.annotations.Nullable;

/** The blocks of an image with RS03 parity, of which some may be lost. May be used by several threads. */
final class Rs03Image {

    /** The block of an ISO 9660 image that says how large it is, and where. */
    private static final int DESCRIPTOR = 16;

    private static final int SIZE_AT = 80;
    /** What some programs put behind an image. */
    private static final int PADDING = 150;

    private static final int TRIES = 4;

    private final BlockSource source;
    private final BitSet lost;
    private final Rs03Layout layout;
    private final boolean header;

    /**
     * Looks for the header, where an image of ISO 9660 ends, and for blocks of checksums, where layers begin.
     *
     * @param lost blocks that are lost, whatever can be read there
     * @throws ParityException when there is neither
     */
    Rs03Image(BlockSource source, BitSet lost) throws IOException {
        this.source = source;
        this.lost = lost;
        Optional<Rs03Layout> found = inHeader();
        header = found.isPresent();
        if (found.isEmpty()) {
            found = inChecksums();
        }
        layout = found.orElseThrow(() -> new ParityException(
                "There is no parity of dvdisaster's format RS03 in the image. Name the parity file."));
    }

    private Optional<Rs03Layout> inHeader() throws IOException {
        byte @Nullable [] descriptor = block(DESCRIPTOR);
        if (descriptor == null) {
            return Optional.empty();
        }
        long end = Integer.toUnsignedLong(
                ByteBuffer.wrap(descriptor).order(ByteOrder.LITTLE_ENDIAN).getInt(SIZE_AT));
        Optional<Rs03Layout> found = headerAt(end);
        return found.isPresent() ? found : headerAt(end + PADDING);
    }

    private Optional<Rs03Layout> headerAt(long lba) throws IOException {
        byte @Nullable [] first = block(lba);
        byte @Nullable [] second = block(lba + 1);
        if (first == null || second == null) {
            return Optional.empty();
        }
        return Rs03Layout.ofHeader(
                ByteBuffer.allocate(Rs03Layout.HEADER).put(first).put(second).array());
    }

    private Optional<Rs03Layout> inChecksums() throws IOException {
        long layer = source.blocks() / Code.LONGEST;
        for (int symbol = 1; symbol < Code.LONGEST; symbol++) {
            for (long i = 0; i < Math.min(TRIES, layer); i++) {
                // not all of them in one scratch
                Optional<Rs03Layout> found = Rs03Layout.ofChecksums(block(symbol * layer + i * (layer / TRIES)));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    Rs03Layout layout() {
        return layout;
    }

    /** Whether the header was found and is whole. */
    boolean hasHeader() throws IOException {
        return header || headerAt(layout.sectors()).isPresent();
    }

    /** A block, or null where it is lost. */
    byte @Nullable [] block(long lba) throws IOException {
        return blocks(lba, 1)[0];
    }

    /** Neighbouring blocks; null where they are lost. */
    byte[] @Nullable [] blocks(long lba, int count) throws IOException {
        byte[][] made = new byte[count][];
        if (lba < 0 || lba + count > source.blocks()) {
            for (int i = 0; count > 1 && i < count; i++) {
                made[i] = block(lba + i);
            }
            return made;
        }
        ByteBuffer run = ByteBuffer.allocateDirect(count * BlockSource.BLOCK);
        try {
            source.read(lba, run);
        } catch (IOException e) {
            if (ForwardPass.isFatal(e)) {
                throw e;
            }
            for (int i = 0; count > 1 && i < count; i++) {
                made[i] = block(lba + i);
            }
            return made;
        }
        run.flip();
        for (int i = 0; i < count; i++) {
            byte[] block = new byte[BlockSource.BLOCK];
            run.get(block);
            made[i] = lost.get((int) lba + i) ? null : block;
        }
        return made;
    }

    /** The blocks of a codeword. */
    byte[] @Nullable [] codeword(long stripe) throws IOException {
        byte[][] made = new byte[Code.LONGEST][];
        for (int symbol = 0; symbol < made.length; symbol++) {
            made[symbol] = block(layout.block(symbol, stripe));
        }
        return made;
    }
}
