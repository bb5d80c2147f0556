package org.burnish.parity.internal;

/** Safe points. */
final class Pauses {

    private Pauses() {}

    /** Ends the work here if that was asked for. */
    static void check() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("The work with parity was cancelled");
        }
    }
}
