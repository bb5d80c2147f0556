package org.burnish.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.osgi.annotation.versioning.ConsumerType;

/** Content whose bytes are made piece by piece, so that behind a piece that can't be read there may be others that can. */
@ConsumerType
public interface PiecedContent extends FileContent {

    /** The most bytes of a piece. */
    int pieceSize();

    /**
     * The pieces, for one thread. Reads nothing.
     *
     * @throws IOException when there can't be any
     */
    Pieces pieces() throws IOException;

    /** Reads pieces in any order. All but the last have {@link PiecedContent#pieceSize} bytes. */
    @FunctionalInterface
    interface Pieces {

        /**
         * Puts the bytes of a piece into a buffer.
         *
         * @param number from 0
         * @throws IOException when it can't be read, or is damaged; then nobody knows its bytes
         */
        void read(long number, ByteBuffer target) throws IOException;
    }
}
