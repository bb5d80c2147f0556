package org.burnish.launcher;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import sun.misc.Signal;

/**
 * Ends what the program does when its user or the system wants that. The first Ctrl-C ends it where it is safe, however long
 * the drive needs; the next one at once, which is as safe for what was on the medium as a power failure. A system that
 * shuts down is not waited for as long.
 */
final class Cancel {

    private static final int INTERRUPTED = 1;
    private static final int AT_ONCE = 130;
    private static final long GRACE_SECONDS = 60;

    private final Thread worker;
    private final PrintStream err;
    private final CountDownLatch end = new CountDownLatch(1);
    private boolean asked;

    /** Begins to listen. */
    Cancel(Thread worker, PrintStream err) {
        this.worker = worker;
        this.err = err;
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "burnish-shutdown"));
        Signal.handle(new Signal("INT"), signal -> pressed());
    }

    /** What the program does has ended. */
    void ended() {
        end.countDown();
    }

    private synchronized void pressed() {
        if (asked) {
            End.halt(AT_ONCE);
        }
        asked = true;
        err.println("burnish : NOTE : Cancelling where it is safe. Ctrl-C once more: at once");
        worker.interrupt();
        Thread waiting = new Thread(this::haltAfterTheEnd, "burnish-cancel");
        waiting.setDaemon(true);
        waiting.start();
    }

    private void haltAfterTheEnd() {
        try {
            end.await();
            End.halt(INTERRUPTED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void shutDown() {
        if (end.getCount() == 0) {
            End.delete();
            return;
        }
        worker.interrupt();
        try {
            if (!end.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                err.println("burnish : FATAL : The job did not end within " + GRACE_SECONDS + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        End.halt(INTERRUPTED);
    }
}
