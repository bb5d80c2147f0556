package org.burnish.mmc;

import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;

/** Time for waiting and repeating; a test puts its own in its place. */
interface Clock {

    /** The clock of the machine. */
    Clock SYSTEM = new Clock() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(long nanos) throws InterruptedIOException {
            try {
                TimeUnit.NANOSECONDS.sleep(nanos);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("Interrupted while waiting for the drive");
            }
        }
    };

    /** Nanoseconds since some moment. */
    long nanos();

    /** Pauses; an interruption of the thread ends it, and stays set. */
    void sleep(long nanos) throws InterruptedIOException;
}
