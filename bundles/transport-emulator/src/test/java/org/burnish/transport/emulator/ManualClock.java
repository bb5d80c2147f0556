package org.burnish.transport.emulator;

import java.time.Duration;
import org.burnish.transport.emulator.drive.DriveClock;

/** A clock that stands still until a test, or a drive that waits, moves it. */
public final class ManualClock implements DriveClock {

    private long nanos = 1_000_000_000L;

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void sleep(Duration time) {
        nanos += time.toNanos();
    }

    public void advance(long millis) {
        sleep(Duration.ofMillis(millis));
    }

    public long millisSince(long start) {
        return (nanos - start) / 1_000_000;
    }
}
