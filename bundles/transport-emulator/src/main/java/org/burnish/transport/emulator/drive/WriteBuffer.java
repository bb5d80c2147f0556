package org.burnish.transport.emulator.drive;

import java.time.Duration;

/**
 * The drive's buffer: it takes data at once while there is room, and empties at the writing speed. The data
 * themselves never wait in it.
 */
public final class WriteBuffer {

    /** The size in bytes. */
    public static final int CAPACITY = 4 * 1024 * 1024;

    private final DriveClock clock;
    private final boolean limited;
    private long emptyAt;

    WriteBuffer(DriveClock clock, boolean limited) {
        this.clock = clock;
        this.limited = limited;
        this.emptyAt = clock.nanos();
    }

    /** Takes bytes; returns when there was room for them. */
    void take(long bytes, int kbPerSecond) {
        if (!limited) {
            return;
        }
        long now = clock.nanos();
        emptyAt = Math.max(emptyAt, now) + nanos(bytes, kbPerSecond);
        long over = emptyAt - now - nanos(CAPACITY, kbPerSecond);
        if (over > 0) {
            clock.sleep(Duration.ofNanos(over));
        }
    }

    /** Waits as long as reading so many bytes takes. */
    void read(long bytes, int kbPerSecond) {
        if (limited) {
            clock.sleep(Duration.ofNanos(nanos(bytes, kbPerSecond)));
        }
    }

    /** How long it takes until all is written. */
    Duration untilEmpty() {
        return limited ? Duration.ofNanos(Math.max(0, emptyAt - clock.nanos())) : Duration.ZERO;
    }

    /** The bytes that wait. */
    int fill(int kbPerSecond) {
        return (int) Math.min(CAPACITY, untilEmpty().toNanos() * kbPerSecond / 1_000_000);
    }

    private static long nanos(long bytes, int kbPerSecond) {
        return bytes * 1_000_000 / kbPerSecond;
    }
}
