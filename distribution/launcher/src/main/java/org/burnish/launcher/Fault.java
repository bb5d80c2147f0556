package org.burnish.launcher;

import java.io.PrintStream;

/**
 * What nobody expects to be thrown ends the program with one sentence and a value of its own: on the main thread after
 * what that has open was closed, on any other after the main thread was asked to end, which has a bounded time for it. The
 * console goes on when a thread beside it ends: other jobs may be under way.
 */
final class Fault implements Thread.UncaughtExceptionHandler {

    /** xorriso's exit value for a program that was aborted. */
    static final int EXIT = 5;

    private static final long GRACE_MS = Long.getLong("burnish.fault.grace", 30_000);

    private final Thread worker;
    private final PrintStream err;
    private final boolean ends;
    private volatile boolean happened;

    /**
     * Takes what threads throw.
     *
     * @param ends whether a fault of any thread ends the program
     */
    Fault(Thread worker, PrintStream err, boolean ends) {
        this.worker = worker;
        this.err = err;
        this.ends = ends;
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        try {
            report(thrown, thread.getName());
        } finally {
            if (ends) {
                happened = true;
                haltAfter(GRACE_MS, EXIT);
                worker.interrupt();
            }
        }
    }

    /** The exit value: another than that of the work if there was a fault. */
    int exit(int exit) {
        return happened ? EXIT : exit;
    }

    /** Reports a fault on the main thread. */
    int report(Throwable thrown) {
        report(thrown, "main");
        return EXIT;
    }

    private void report(Throwable thrown, String thread) {
        try {
            String what = thrown.getClass().getName() + (thrown.getMessage() == null ? "" : ": " + thrown.getMessage());
            err.println("burnish : FATAL : Internal error in thread '" + thread + "': "
                    + what.replaceAll("\\p{C}", "?")
                    + ". Start it with BURNISH_DEBUG=1 to see where, and report that");
            if (System.getenv("BURNISH_DEBUG") != null) {
                thrown.printStackTrace(err);
            }
        } catch (Throwable again) {
            // there is not even memory for a sentence: the exit value has to do
            happened = true;
        }
    }

    /** Makes sure that the program ends, whatever keeps its threads or its orderly end. */
    static void haltAfter(long millis, int exit) {
        Thread last = new Thread(
                () -> {
                    try {
                        Thread.sleep(millis);
                        End.halt(exit);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "burnish-halt");
        last.setDaemon(true);
        last.start();
    }
}
