package org.burnish.recorder.internal.pipeline;

import org.burnish.image.StreamDigests;

/** Digests all blocks of the session, and makes the blocks that depend on the digests. */
final class SessionDigestStage implements Stage, StreamDigests {

    private final Ring.Cursor cursor;
    private final Ring.Cursor files;
    private final FileDigests digests;
    private final Md5 md5 = new Md5();

    /**
     * @param cursor its place in the ring
     * @param files the place of the file digest stage
     * @param digests what that has found
     */
    SessionDigestStage(Ring.Cursor cursor, Ring.Cursor files, FileDigests digests) {
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
                md5.update(slot.bytes(digested, sum.offset()));
                digested = sum.offset();
                sum.bytes().fill(sum, slot.bytes(sum.offset(), sum.offset() + sum.length()), this);
            }
        }
        md5.update(slot.bytes(digested, slot.length()));
        return true;
    }

    @Override
    public byte[] session() {
        return md5.value();
    }

    @Override
    public byte[] file(int checksumIndex) {
        return digests.get(checksumIndex);
    }
}
