package org.burnish.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Writes one session. The order is {@link #begin}, {@link #write} until all blocks are there, {@link #finish}; or
 * {@link #abort} at any point after begin. Used by one thread.
 */
@ConsumerType
public interface TrackWriter {

    /** What the user should know beforehand, such as the write type that was chosen and why. */
    default List<MediaNote> notes() {
        return List.of();
    }

    /** The write type in words, such as {@code Incremental} or {@code DAO}. */
    String writeType();

    /** What the blocks are that it takes. */
    default BlockForm form() {
        return BlockForm.DATA;
    }

    /** Sends what has to precede the data: write parameters, reservation, quick grow. */
    void begin(MediaListener listener) throws IOException;

    /**
     * Writes the next blocks.
     *
     * @param blocks a direct buffer with whole blocks of the writer's {@link #form}; best a multiple of the medium's chunk.
     *     The position is advanced to the limit
     */
    void write(ByteBuffer blocks) throws IOException;

    /**
     * Overwrites blocks, on overwritable media only. What came by {@link #write} is padded and flushed before: a power cut
     * must not leave a head without its session. Complete chunks of the medium's alignment.
     *
     * @param lba the first block
     */
    void overwrite(long lba, ByteBuffer blocks) throws IOException;

    /** How full the drive's buffer is in per cent as it reported last, or -1. */
    default int bufferPercent() {
        return -1;
    }

    /** How many blocks are on the medium, padding of the last chunk included. */
    long written();

    /** Pads, flushes, closes the track and the session as the request wants. */
    void finish(MediaListener listener) throws IOException;

    /**
     * Whether all blocks are on the medium for good. Where {@link #finish} failed after that, only closing the track or the
     * session did.
     */
    default boolean dataSafe() {
        return false;
    }

    /**
     * Ends a writing that shall not be completed, so that all that was readable before stays readable and the medium
     * can be used further if possible. Does not throw: what failed becomes a note.
     */
    void abort(MediaListener listener);
}
