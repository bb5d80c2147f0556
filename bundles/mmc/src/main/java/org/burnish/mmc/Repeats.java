package org.burnish.mmc;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The pauses between the repeats of one command: they grow by a step up to a limit, and end with its timeout. */
final class Repeats {

    private final Clock clock;
    private final long deadline;
    private final long step;
    private final long longest;
    private long pause;
    private int count;

    private Repeats(Clock clock, Duration timeout, long firstMillis, long stepMillis, long longestMillis) {
        this.clock = clock;
        this.deadline = clock.nanos() + timeout.toNanos();
        this.pause = TimeUnit.MILLISECONDS.toNanos(firstMillis);
        this.step = TimeUnit.MILLISECONDS.toNanos(stepMillis);
        this.longest = TimeUnit.MILLISECONDS.toNanos(longestMillis);
    }

    /** WRITE: a drive whose buffer is full wants the block again very soon. */
    static Repeats ofWrite(Clock clock, Duration timeout) {
        return new Repeats(clock, timeout, 0, 2, 25);
    }

    /** Any other command: soon at first, so that a short busy phase costs little; never later than 25 ms. */
    static Repeats ofCommand(Clock clock, Duration timeout) {
        return new Repeats(clock, timeout, 1, 2, 25);
    }

    /** Pauses, and returns whether there is time for one more attempt. */
    boolean again() throws InterruptedIOException {
        if (clock.nanos() + pause > deadline) {
            return false;
        }
        if (pause > 0) {
            clock.sleep(pause);
        }
        pause = Math.min(pause + step, longest);
        count++;
        return true;
    }

    int count() {
        return count;
    }
}
