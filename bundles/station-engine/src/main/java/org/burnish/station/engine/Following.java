package org.burnish.station.engine;

import java.util.Locale;
import org.burnish.operations.Operation;
import org.burnish.operations.OperationListener;
import org.burnish.operations.OperationProgress;
import org.burnish.operations.OperationRecord;
import org.burnish.recorder.Progress;
import org.burnish.station.StationException;
import org.burnish.station.StationListener.BurnProgress;

/**
 * Follows an operation to its end: stores when the medium is touched, tells how far it is, and cancels it when a user or the end of
 * the station wants that.
 */
final class Following implements OperationListener {

    private static final long TURN_MS = 250;
    /** The database hears of progress, and is asked whether a user cancelled, each so many turns. */
    private static final int STORED_TURNS = 8;
    /** Percent: all but the end is on the disc. */
    private static final int WRITTEN = 99;

    private final Surroundings around;
    private final long burn;
    private final long job;
    private final String drive;
    private volatile boolean touched;

    Following(Surroundings around, long burn, long job, String drive) {
        this.around = around;
        this.burn = burn;
        this.job = job;
        this.drive = drive;
    }

    /** Whether the medium may have been changed. */
    boolean touched() {
        return touched;
    }

    @Override
    public void phase(int place, Progress.Phase phase) {
        if (!touched && phase.ordinal() >= Progress.Phase.PREPARING.ordinal()) {
            touched = true;
            around.stored(() -> around.jobs().change(burn, row -> row.touched = true));
        }
        if (phase == Progress.Phase.FLUSHING) {
            try {
                around.jobs().progress(burn, word(phase), WRITTEN);
            } catch (StationException e) {
                // the burn goes on, and its record follows
            }
        }
    }

    /** Waits for the end. */
    OperationRecord toEnd(Operation operation) throws InterruptedException {
        String phase = "";
        for (int turn = 1; operation.record().state().busy(); turn++) {
            Thread.sleep(TURN_MS);
            if (around.ending().getAsBoolean()) {
                operation.cancel();
                return operation.await();
            }
            OperationProgress progress = operation.progress();
            String now = word(progress);
            tell(progress, now);
            if (turn % STORED_TURNS == 0 || !now.equals(phase)) {
                phase = now;
                store(operation, progress, now);
            }
        }
        return operation.await();
    }

    private static String word(OperationProgress progress) {
        return word(progress.recording().<Enum<?>>map(Progress::phase).orElse(progress.phase()));
    }

    private static String word(Enum<?> phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    private void tell(OperationProgress progress, String phase) {
        around.listeners()
                .progress(new BurnProgress(
                        job,
                        burn,
                        drive,
                        phase,
                        progress.reached(),
                        progress.wanted(),
                        (long) progress.recording()
                                .map(Progress::speed)
                                .orElse(0.0)
                                .doubleValue(),
                        progress.recording().map(Progress::fifoPercent).orElse(-1)));
    }

    /** A database that can't be reached does not keep a burn from going on. */
    private void store(Operation operation, OperationProgress progress, String phase) {
        try {
            int percent =
                    progress.wanted() <= 0 ? 0 : (int) Math.min(100, progress.reached() * 100 / progress.wanted());
            around.jobs().progress(burn, phase, percent);
            if (around.jobs().cancelled(job)) {
                operation.cancel();
            }
        } catch (StationException e) {
            // it is told when it can be reached again
        }
    }
}
