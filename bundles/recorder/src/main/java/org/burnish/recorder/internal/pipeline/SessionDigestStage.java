package org.burnish.recorder.internal.pipeline;

import org.burnish.image.RunningDigest;
import org.burnish.image.StreamDigests;

/** Digests all blocks of the session, and makes the blocks that depend on the digests. */
final class SessionDigestStage implements Stage, StreamDigests {

    private final Ring.Cursor cursor;
    private final Ring.Cursor files;
    private final FileDigests digests;
    private final RunningDigest digest;

    /**
     * @param cursor its place in the ring
     * @param files the place of the file digest stage
     * @param digests what that has found
     * @param digest that of the session
     */
    SessionDigestStage(Ring.Cursor cursor, Ring.Cursor files, FileDigests digests, RunningDigest digest) {
        this.digest = digest;
        this.cursor = cursor;
        this.files = files;
        this.digests = digests;
    }

    @Override
    public void run() {
        for (Slot slot = cursor.next(); slot != null; slot = cursor.next()) {
            if (!digest(slot)) {
                return;
            }
            cursor.advance();
        }
    }

    private boolean digest(Slot slot) {
        int digested = 0;
        for (Piece piece : slot.pieces()) {
            if (piece instanceof Piece.Sum sum) {
                if (sum.bytes().needsFileDigests() && !files.awaitBehind(slot)) {
                    return false;
                }
                digest.update(slot.bytes(digested, sum.offset()));
                digested = sum.offset();
                sum.bytes().fill(sum, slot.bytes(sum.offset(), sum.offset() + sum.length()), this);
            }
        }
        digest.update(slot.bytes(digested, slot.length()));
        return true;
    }

    @Override
    public byte[] session() {
        return digest.soFar();
    }

    @Override
    public byte[] file(int checksumIndex) {
        return digests.get(checksumIndex);
    }
}
