package org.burnish.verifier.internal;

import java.util.function.Consumer;
import org.burnish.verifier.VerifierListener;

/** Reports to a listener one thing at a time, and progress not too often. */
final class Reporter {

    private static final long INTERVAL = 200_000_000L;

    private final VerifierListener listener;
    private final long total;
    private long done;
    private long toldAt = System.nanoTime();

    Reporter(VerifierListener listener, long total) {
        this.listener = listener;
        this.total = total;
    }

    synchronized void report(Consumer<VerifierListener> finding) {
        finding.accept(listener);
    }

    synchronized void read(long bytes) {
        done += bytes;
        long now = System.nanoTime();
        if (now - toldAt >= INTERVAL) {
            toldAt = now;
            listener.progress(done, total);
        }
    }

    synchronized void finish() {
        listener.progress(done, total);
    }

    synchronized long done() {
        return done;
    }
}
