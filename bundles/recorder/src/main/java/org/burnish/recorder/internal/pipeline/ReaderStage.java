package org.burnish.recorder.internal.pipeline;

/** Fills slots: the layout's own blocks and the content of files. Several of these work on different slots. */
final class ReaderStage implements Stage {

    private final Ring ring;
    private final Cutter cutter;

    ReaderStage(Ring ring, Cutter cutter) {
        this.ring = ring;
        this.cutter = cutter;
    }

    @Override
    public void run() throws InterruptedException {
        for (Slot slot = cutter.next(); slot != null; slot = cutter.next()) {
            for (Piece piece : slot.pieces()) {
                fill(slot, piece);
            }
            ring.publish(slot);
        }
    }

    private static void fill(Slot slot, Piece piece) throws InterruptedException {
        if (piece instanceof Piece.File file) {
            file.reader().fill(file, slot.bytes(file.offset(), file.offset() + file.length()));
        } else if (piece instanceof Piece.Made made) {
            made.segment().fill(made.block(), slot.bytes(made.offset(), made.offset() + made.length()));
        }
        // the blocks of checksums are filled by the session digest stage
    }
}
