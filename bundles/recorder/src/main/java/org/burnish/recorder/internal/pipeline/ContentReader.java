package org.burnish.recorder.internal.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.Optional;
import org.burnish.image.ImageNotice;
import org.burnish.image.Segment;
import org.burnish.image.StoredContent;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file into the pieces that hold it. Several readers may have pieces of the same file; they wait for their
 * turn, since contents are read from the first byte to the last. What can't be read becomes zeros, and gets a checksum
 * that zeros do not match.
 */
final class ContentReader {

    private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(4096).asReadOnlyBuffer();
    private static final ThreadLocal<ByteBuffer> PROBE = ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(1));

    private final Segment.Content segment;
    private final Troubles troubles;
    private @Nullable ReadableByteChannel channel;
    private long next;
    private boolean lost;

    ContentReader(Segment.Content segment, Troubles troubles) {
        this.segment = segment;
        this.troubles = troubles;
    }

    long size() {
        return segment.content().size();
    }

    int checksumIndex() {
        return segment.checksumIndex();
    }

    /** Fills the bytes of a piece, all of them whatever happens. */
    synchronized void fill(Piece.File piece, ByteBuffer target) throws InterruptedException {
        while (next != piece.position()) {
            wait();
        }
        try {
            if (!lost && piece.length() > 0) {
                read(piece, target);
            }
        } catch (IOException | RuntimeException e) {
            lose(ImageNotice.Kind.UNREADABLE, piece.position() + target.position() - piece.offset(), e);
        } finally {
            zero(target);
            if (piece.isLast() || lost) {
                close();
            }
            next = piece.position() + piece.length();
            notifyAll();
        }
    }

    private void read(Piece.File piece, ByteBuffer target) throws IOException {
        if (channel == null) {
            channel = segment.content().open();
        }
        int wanted = piece.offset() + piece.contentLength();
        while (target.position() < wanted) {
            if (channel.read(target) < 0) {
                lose(ImageNotice.Kind.SHRANK, piece.position() + target.position() - piece.offset(), null);
                return;
            }
        }
        if (piece.isLast() && hasMore(channel, target, wanted)) {
            troubles.add(segment, ImageNotice.Kind.GREW, size(), null);
        }
        target.position(wanted);
    }

    /** Whether the file goes on behind the size that was laid out: the last block's rest shows it, or one more byte. */
    private boolean hasMore(ReadableByteChannel from, ByteBuffer target, int wanted) throws IOException {
        if (target.position() > wanted) {
            return true;
        }
        boolean onMedium = segment.content().stored().isPresent();
        return !onMedium
                && from.read(target.hasRemaining() ? target : PROBE.get().clear()) > 0;
    }

    private void lose(ImageNotice.Kind kind, long at, @Nullable Exception cause) {
        lost = true;
        troubles.add(segment, kind, at, cause);
    }

    /**
     * The checksum to record for this content, once all of it was read. Content that comes from another image keeps the
     * one that is recorded there: a new one would make damage in it look right. Content of which a part was not read gets
     * one that can't match: no content is known that has the value zero, which xorriso records, too.
     *
     * @param written the checksum of the bytes as they were written
     */
    synchronized byte[] checksum(byte[] written) {
        Optional<byte[]> recorded = recorded();
        if (lost) {
            return recorded.orElseGet(() -> new byte[written.length]);
        }
        compare(written);
        return recorded.orElse(written);
    }

    /**
     * The checksum to record in place of one of another digest: that of the bytes as they were written, unless these are
     * not the ones that the other checksum is of.
     *
     * @param other of the digest that is recorded for this content
     */
    synchronized byte[] checksum(byte[] written, byte[] other) {
        return lost || !compare(other) ? new byte[written.length] : written;
    }

    private boolean compare(byte[] written) {
        Optional<byte[]> recorded = recorded();
        boolean same = recorded.isEmpty() || Arrays.equals(recorded.get(), written);
        if (!same) {
            troubles.add(segment, ImageNotice.Kind.DAMAGED, 0, null);
        }
        return same;
    }

    private Optional<byte[]> recorded() {
        return segment.content().stored().flatMap(StoredContent::checksum);
    }

    /** The digest of the checksum that is recorded for this content in the image that it comes from. */
    Optional<String> recordedBy() {
        return segment.content().stored().flatMap(StoredContent::digest);
    }

    private static void zero(ByteBuffer target) {
        while (target.hasRemaining()) {
            target.put(ZEROS.duplicate().limit(Math.min(ZEROS.capacity(), target.remaining())));
        }
    }

    private void close() {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            // it was read; nothing is lost
        }
        channel = null;
    }

    /** Closes a file that was not read to its end. */
    synchronized void abandon() {
        close();
    }
}
