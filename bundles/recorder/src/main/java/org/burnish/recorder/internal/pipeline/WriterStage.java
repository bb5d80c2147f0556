package org.burnish.recorder.internal.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageLayout;
import org.burnish.recorder.Outcome.DriveFailure;
import org.burnish.recorder.Progress.Phase;
import org.burnish.recorder.RecordingListener;
import org.burnish.scsi.MediumErrorException;
import org.burnish.scsi.text.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Feeds one drive. On overwritable media the head of the image, which makes the new session valid, is written when all
 * else is on the medium; before that, nothing that was readable is touched.
 */
final class WriterStage implements Stage {

    private final Target target;
    private final ImageLayout layout;
    private final SessionEnd end;
    private final Ring.Cursor cursor;
    private final RecordingListener listener;
    private volatile Phase phase = Phase.PREPARING;
    private volatile long handed;
    private volatile int bufferPercent = -1;
    private volatile @Nullable DriveFailure failure;
    private volatile boolean completed;
    private volatile boolean handedAll;
    private String doing = "preparing to write";

    WriterStage(Target target, ImageLayout layout, SessionEnd end, Ring.Cursor cursor, RecordingListener listener) {
        this.target = target;
        this.layout = layout;
        this.end = end;
        this.cursor = cursor;
        this.listener = listener;
    }

    Target target() {
        return target;
    }

    Ring.Cursor cursor() {
        return cursor;
    }

    Phase phase() {
        return phase;
    }

    /** Blocks that were handed to the drive. */
    long handed() {
        return handed;
    }

    int bufferPercent() {
        return bufferPercent;
    }

    boolean completed() {
        return completed;
    }

    Optional<DriveFailure> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void run() {
        boolean dataWritten = false;
        try {
            enter(Phase.PREPARING);
            target.writer().notes().forEach(listener::note);
            target.writer().begin(listener);
            if (!transfer()) {
                target.writer().abort(listener);
                return;
            }
            dataWritten = writeHead();
            finish();
            completed = true;
        } catch (IOException | RuntimeException e) {
            fail(e, dataWritten || target.writer().dataSafe());
        } finally {
            cursor.leave();
            reassess();
            enter(Phase.ENDED);
        }
    }

    private void enter(Phase next) {
        phase = next;
        listener.phase(target.index(), next);
    }

    /** Writes until all is handed over; returns whether it is, and not the recording stopped. */
    private boolean transfer() throws IOException {
        enter(Phase.WRITING);
        doing = "writing";
        for (Slot slot = cursor.next(); slot != null; slot = cursor.next()) {
            ByteBuffer bytes = slot.bytes();
            requireRoom(handed + slot.length() / BlockSource.BLOCK);
            if (bytes.hasRemaining()) {
                target.writer().write(bytes);
            }
            handed += slot.length() / BlockSource.BLOCK;
            bufferPercent = target.writer().bufferPercent();
            cursor.advance();
        }
        handedAll = end.complete(handed, cursor.isAtEnd());
        return handedAll;
    }

    /** How large an image is whose end alone shows it, nobody could ask before. */
    private void requireRoom(long blocks) throws IOException {
        if (end.isOpen() && blocks > end.blocks()) {
            throw new IOException("the medium has room for " + end.blocks()
                    + " blocks of 2048 bytes, and the image goes on behind them. Use a larger medium");
        }
    }

    /** Whether the drive has got all blocks of the session. */
    boolean handedAll() {
        return handedAll;
    }

    /** Whether the session is complete and valid now, because it has such a head. */
    private boolean writeHead() throws IOException {
        Optional<ByteBuffer> head = layout.head();
        if (head.isEmpty()) {
            return false;
        }
        enter(Phase.FLUSHING);
        doing = "flushing the session and writing its head at LBA 0";
        target.writer().overwrite(0, direct(head.get()));
        return true;
    }

    private static ByteBuffer direct(ByteBuffer head) {
        return ByteBuffer.allocateDirect(head.remaining()).put(head.duplicate()).flip();
    }

    private void finish() throws IOException {
        enter(Phase.CLOSING);
        doing = "flushing and closing";
        target.writer().finish(listener);
    }

    private void fail(Exception cause, boolean dataWritten) {
        String state = dataWritten
                ? "All data are on the medium."
                : handed + (end.isOpen() ? "" : " of " + end.blocks())
                        + " blocks were handed over; the session is not complete.";
        String message = target.what() + " failed while " + doing
                + (phase == Phase.WRITING ? " at LBA " + lba(cause) : "") + ": " + text(cause) + " " + state;
        failure = new DriveFailure(target.index(), doing, dataWritten, new IOException(message, cause));
        cursor.leave();
        if (!dataWritten) {
            target.writer().abort(listener);
        }
    }

    /** Where it failed: the block that the drive names, or as far as the data were handed over. */
    private long lba(Exception cause) {
        long start = layout.start();
        return Optional.of(cause)
                .filter(MediumErrorException.class::isInstance)
                .map(answer -> ((MediumErrorException) answer).sense().information())
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .filter(named ->
                        named >= start && named < start + target.request().blocks())
                .orElse(start + handed);
    }

    private static String text(Exception cause) {
        String message = cause instanceof IOException ? Reason.withPath(cause) : cause.toString();
        return message.endsWith(".") ? message : message + ".";
    }

    private void reassess() {
        try {
            target.afterwards().run();
        } catch (IOException e) {
            // how the recording ended does not depend on it; the next user of the drive gets the error
        }
    }
}
