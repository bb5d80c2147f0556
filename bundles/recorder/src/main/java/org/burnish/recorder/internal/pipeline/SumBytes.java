package org.burnish.recorder.internal.pipeline;

import java.nio.ByteBuffer;
import org.burnish.image.BlockSource;
import org.burnish.image.Segment;
import org.burnish.image.StreamDigests;
import org.jspecify.annotations.Nullable;

/** The bytes of a computed segment. They are made at once, where its first piece is; the other pieces get copies. */
final class SumBytes {

    private final Segment.Computed segment;
    private @Nullable ByteBuffer whole;

    SumBytes(Segment.Computed segment) {
        this.segment = segment;
    }

    boolean needsFileDigests() {
        return segment.needsFileDigests();
    }

    /** Fills a piece; pieces come in their order. */
    void fill(Piece.Sum piece, ByteBuffer target, StreamDigests digests) {
        int bytes = Math.toIntExact(segment.blocks() * BlockSource.BLOCK);
        if (piece.length() == bytes) {
            segment.fill(digests, target.slice());
            return;
        }
        if (whole == null) {
            whole = ByteBuffer.allocateDirect(bytes);
            segment.fill(digests, whole.duplicate());
        }
        target.put(whole.duplicate().position(piece.position()).limit(piece.position() + piece.length()));
        if (piece.position() + piece.length() == bytes) {
            whole = null;
        }
    }
}
