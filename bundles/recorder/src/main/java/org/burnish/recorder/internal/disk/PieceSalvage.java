package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.image.PiecedContent;
import org.burnish.recorder.internal.drive.MediumFailure;
import org.burnish.scsi.text.Reason;

/** Reads what there is behind a piece that can't be read: each one that can't be is a gap. */
final class PieceSalvage {

    private final PiecedContent content;
    private final long place;
    private final HoleWriter writer;
    private final ContentGaps gaps;

    /** @param place of its first byte in the file */
    PieceSalvage(PiecedContent content, long place, HoleWriter writer, ContentGaps gaps) {
        this.content = content;
        this.place = place;
        this.writer = writer;
        this.gaps = gaps;
    }

    /**
     * Goes on from the beginning of a piece that can't be read to the end.
     *
     * @param failure why it can't be
     * @throws IOException when the drive is gone, or the file can't be written
     */
    void run(long from, String failure) throws IOException {
        int size = content.pieceSize();
        PiecedContent.Pieces pieces;
        try {
            pieces = content.pieces();
        } catch (IOException none) {
            gap(from, content.size(), failure);
            return;
        }
        ByteBuffer piece = ByteBuffer.allocate(size);
        for (long at = from; at < content.size(); at += size) {
            long end = Math.min(at + size, content.size());
            try {
                pieces.read(at / size, piece.clear());
            } catch (IOException e) {
                if (MediumFailure.isNotOfTheMedium(e)) {
                    throw e;
                }
                gap(at, end, Reason.of(e));
                continue;
            }
            writer.write(piece.flip());
        }
    }

    private void gap(long from, long to, String why) throws IOException {
        gaps.add(place + from, place + to, why);
        writer.skip(to - from);
    }
}
