package org.burnish.transport.emulator.drive;

import java.time.Duration;

/** Work that began at a time and takes so long. */
record WorkInProgress(Work work, long begin, long nanos) {

    boolean isDone(long now) {
        return now - begin >= nanos;
    }

    long end() {
        return begin + nanos;
    }

    Duration left(long now) {
        return Duration.ofNanos(Math.max(0, nanos - (now - begin)));
    }

    /** The sense data of a drive at this work, with the progress as 0 to 65535. */
    byte[] sense(long now) {
        long part = nanos == 0 ? 0xFFFF : Math.min(0xFFFF, (now - begin) * 0x1_0000 / nanos);
        return work.sense().progress((int) part);
    }
}
