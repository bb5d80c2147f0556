package org.burnish.transport.emulator.drive;

import java.time.Duration;

/** The time as an emulated drive sees it. */
public interface DriveClock {

    /** Nanoseconds since some fixed moment. */
    long nanos();

    /** Returns after this time. */
    void sleep(Duration time);

    /** The time of the machine. */
    DriveClock SYSTEM = new DriveClock() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration time) {
            try {
                Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    };
}
