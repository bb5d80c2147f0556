package org.burnish.recorder.internal.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import org.burnish.image.BlockSource;

/**
 * Looks for anything but zeros. The first 256 MiB are read whole, and whatever is about to be written over; of more, 64 KiB
 * in each MiB and the last ones: a file of 25 GB without a byte is looked through in seconds.
 */
final class ZeroScan {

    private static final int STEP = 512;
    private static final int SAMPLE = 32;
    private static final long WHOLE = 256L * STEP;
    private static final ByteBuffer ZEROS =
            ByteBuffer.allocateDirect(STEP * BlockSource.BLOCK).asReadOnlyBuffer();

    private final BlockSource source;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(STEP * BlockSource.BLOCK);

    ZeroScan(BlockSource source) {
        this.source = source;
    }

    /**
     * The first block that was found to hold something, from this one on.
     *
     * @param whole the LBA below which every block is read, however many there are
     */
    OptionalLong run(long from, long whole) throws IOException {
        return run(from, whole, source.blocks());
    }

    /** The same of the blocks before an end. */
    OptionalLong run(long from, long whole, long blocks) throws IOException {
        long lba = from;
        while (lba < blocks) {
            int count = (int) Math.min(lba < Math.max(WHOLE, whole) ? STEP : SAMPLE, blocks - lba);
            OptionalLong found = look(lba, count);
            if (found.isPresent()) {
                return found;
            }
            lba += STEP;
        }
        long last = Math.max(from, blocks - SAMPLE);
        return last < blocks ? look(last, (int) (blocks - last)) : OptionalLong.empty();
    }

    private OptionalLong look(long lba, int count) throws IOException {
        source.read(lba, buffer.clear().limit(count * BlockSource.BLOCK));
        int at = buffer.flip().mismatch(ZEROS.duplicate().limit(buffer.limit()));
        return at < 0 ? OptionalLong.empty() : OptionalLong.of(lba + at / BlockSource.BLOCK);
    }
}
