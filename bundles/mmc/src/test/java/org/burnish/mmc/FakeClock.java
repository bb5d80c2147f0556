package org.burnish.mmc;

import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;

/** A clock that only moves when somebody sleeps or works. */
final class FakeClock implements Clock {

    final List<Long> pauses = new ArrayList<>();
    private long now = 1_000_000_000L;

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public void sleep(long nanos) throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted");
        }
        pauses.add(nanos / 1_000_000);
        now += nanos;
    }

    /** Lets time pass without a pause of the initiator. */
    void pass(long nanos) {
        now += nanos;
    }
}
