package org.burnish.recorder.internal.pipeline;

/** Reads the files of slots. Several of these work on different slots. */
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
                if (piece instanceof Piece.File file) {
                    file.reader().fill(file, slot.bytes(file.offset(), file.offset() + file.length()));
                }
            }
            ring.publish(slot);
        }
    }
}
