package org.burnish.transport.iscsi.session;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A point in time, of the clock that no one sets. */
record Deadline(long nanoTime) {

    private static final Duration LONGEST = Duration.ofDays(365);

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + (limit.compareTo(LONGEST) < 0 ? limit : LONGEST).toNanos());
    }

    /** Not before the connection has ended. */
    static Deadline never() {
        return in(LONGEST);
    }

    boolean passed() {
        return nanos() <= 0;
    }

    /** What is left, negative when it has passed. */
    long nanos() {
        return nanoTime - System.nanoTime();
    }

    /** The same in milliseconds, 1 at least while anything is left. */
    long millis() {
        long nanos = nanos();
        return nanos <= 0 ? 0 : Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos));
    }

    /** The part of the remaining time that each of so many attempts has. */
    Deadline share(int attempts) {
        return new Deadline(System.nanoTime() + nanos() / attempts);
    }
}
