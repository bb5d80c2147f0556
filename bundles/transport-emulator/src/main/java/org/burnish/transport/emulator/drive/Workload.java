package org.burnish.transport.emulator.drive;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.jspecify.annotations.Nullable;

/**
 * What the drive is busy with. An immediate command ends at once while its work goes on; any other waits for its work, as
 * long as the host waits for the answer.
 */
final class Workload {

    private final DriveClock clock;
    private final Duration wholeFormat;
    private @Nullable WorkInProgress work;
    /** Until when the host waits for the answer to the command. */
    private long answerBy;
    /** Until when formatting in the background is accounted for. */
    private long formattedUntil;

    /** Takes no work yet; formatting a whole medium in the background takes so long. */
    Workload(DriveClock clock, Duration wholeFormat) {
        this.clock = clock;
        this.wholeFormat = wholeFormat;
    }

    /** Begins a command that the host gives up after this time. */
    void begin(Duration timeout) {
        answerBy = clock.nanos() + timeout.toNanos();
    }

    boolean isBusy() {
        return work != null;
    }

    /** The sense data of the work in progress. */
    Optional<byte[]> sense() {
        return Optional.ofNullable(work).map(doing -> doing.sense(clock.nanos()));
    }

    /** Does work for a while, or begins it. */
    void occupy(Work kind, Duration time, boolean immediate) throws NoAnswerException {
        if (time.isZero()) {
            return;
        }
        WorkInProgress begun = new WorkInProgress(kind, clock.nanos(), time.toNanos());
        if (immediate) {
            work = begun;
        } else if (begun.isDone(answerBy)) {
            clock.sleep(time);
            formattedUntil = clock.nanos();
        } else {
            work = begun;
            clock.sleep(Duration.ofNanos(answerBy - begun.begin()));
            throw new NoAnswerException();
        }
    }

    /** Waits for the end of spinning up; returns false for other work, which a command can't wait for. */
    boolean awaitSpinUp() {
        WorkInProgress doing = Objects.requireNonNull(work, "the drive is not busy");
        if (doing.work() != Work.SPINNING_UP) {
            return false;
        }
        clock.sleep(doing.left(clock.nanos()));
        work = null;
        return true;
    }

    /** Ends work whose time is over. */
    void settle() {
        if (work != null && work.isDone(clock.nanos())) {
            formattedUntil = work.end();
            work = null;
        }
    }

    /** Formatting in the background begins now, at the earliest. */
    void restartFormatting() {
        formattedUntil = clock.nanos();
    }

    /**
     * Formats in the background for the time since the last call, when the drive is not busy.
     *
     * @return whether it was completed
     */
    boolean formatOn(LoadedMedium medium) throws IOException {
        if (work != null || medium.backgroundFormat().isEmpty()) {
            return false;
        }
        long now = clock.nanos();
        medium.formatOn(now - formattedUntil, wholeFormat.toNanos());
        formattedUntil = now;
        return medium.backgroundFormat().isEmpty();
    }
}
