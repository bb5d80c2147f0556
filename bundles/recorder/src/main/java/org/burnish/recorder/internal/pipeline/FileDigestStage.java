package org.burnish.recorder.internal.pipeline;

/** Digests the content of each file as it is written: exactly its bytes, without what fills the last block. */
final class FileDigestStage implements Stage {

    private final Ring.Cursor cursor;
    private final FileDigests digests;
    private final Md5 md5 = new Md5();

    FileDigestStage(Ring.Cursor cursor, FileDigests digests) {
        this.cursor = cursor;
        this.digests = digests;
    }

    @Override
    public void run() {
        for (Slot slot = cursor.next(); slot != null; slot = cursor.next()) {
            for (Piece piece : slot.pieces()) {
                if (piece instanceof Piece.File file && file.reader().checksumIndex() > 0) {
                    digest(slot, file);
                }
            }
            cursor.advance();
        }
    }

    private void digest(Slot slot, Piece.File file) {
        if (file.isFirst()) {
            md5.reset();
        }
        md5.update(slot.bytes(file.offset(), file.offset() + file.contentLength()));
        if (file.isLast()) {
            digests.put(file.reader().checksumIndex(), file.reader().checksum(md5.end()));
        }
    }
}
