package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.burnish.image.BlockSource;
import org.burnish.image.FileContent;
import org.burnish.image.SlicedContent;
import org.burnish.recorder.internal.drive.MediumFailure;
import org.burnish.scsi.text.Reason;

/**
 * Reads what there is behind a block that can't be read. A drive may try for seconds at each bad block: the steps through a
 * longer run of them grow, and its end is looked for backwards.
 */
final class Salvage {

    private static final int BLOCK = BlockSource.BLOCK;
    private static final int LONGEST_STEP = 32 * BLOCK;

    private final FileContent content;
    private final long place;
    private final ByteBuffer buffer;
    private final HoleWriter writer;
    private final ContentGaps gaps;

    /**
     * For a content, or for one part of it.
     *
     * @param place of its first byte in the file
     * @param buffer holds many blocks
     */
    Salvage(FileContent content, long place, ByteBuffer buffer, HoleWriter writer, ContentGaps gaps) {
        this.content = content;
        this.place = place;
        this.buffer = buffer;
        this.writer = writer;
        this.gaps = gaps;
    }

    /**
     * Goes on from a byte that can't be read to the end.
     *
     * @throws IOException when the drive is gone, or the file can't be written
     */
    void run(long from) throws IOException {
        long at = from;
        int step = BLOCK;
        long failed = 0;
        boolean failing = true;
        while (at < content.size()) {
            long wanted = Math.min(failing ? step : buffer.capacity(), content.size() - at);
            String failure = read(at, (int) wanted);
            int got = buffer.position();
            if (got > 0) {
                if (failed > BLOCK) {
                    findEnd(at, failed);
                    read(at, got);
                }
                failed = 0;
                writer.write(buffer.flip());
                at += got;
                step = BLOCK;
                failing = !failure.isEmpty();
            } else {
                boolean first = !failing;
                failing = true;
                wanted = first ? Math.min(BLOCK, content.size() - at) : wanted;
                gaps.add(place + at, place + at + wanted, failure);
                failed = wanted;
                writer.skip(wanted);
                at += wanted;
                step = first ? BLOCK : Math.min(2 * step, LONGEST_STEP);
            }
        }
        if (failed > BLOCK) {
            findEnd(at, failed);
        }
    }

    /** The last step may have been longer than the run of bad blocks. */
    private void findEnd(long end, long step) throws IOException {
        for (long at = (end - 1) / BLOCK * BLOCK; at > end - step; at -= BLOCK) {
            if (!read(at, (int) Math.min(BLOCK, end - at)).isEmpty()) {
                return;
            }
            writer.put(buffer.flip(), place + at);
            gaps.shorten(place + at);
        }
    }

    /** Reads bytes into the buffer; returns why not all of them could be read, empty where they could. */
    private String read(long at, int count) throws IOException {
        buffer.clear().limit(count);
        try (ReadableByteChannel channel = new SlicedContent(content, at, count).open()) {
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // until it is full
            }
            return buffer.hasRemaining() ? "it ends before byte " + content.size() : "";
        } catch (IOException e) {
            if (MediumFailure.isNotOfTheMedium(e)) {
                throw e;
            }
            return Reason.of(e);
        }
    }
}
