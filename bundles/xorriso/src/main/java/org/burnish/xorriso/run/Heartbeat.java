package org.burnish.xorriso.run;

import java.util.concurrent.TimeUnit;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.Severity;

/** Lets a line through every few seconds. */
public final class Heartbeat {

    private static final int WIDTH = 7;

    private final Console console;
    private final long interval;
    private final String what;
    private final long start = System.nanoTime();
    private long last = start;

    /**
     * Makes one.
     *
     * @param seconds how far lines are apart
     * @param what is counted, such as {@code nodes read}
     */
    public Heartbeat(Console console, int seconds, String what) {
        this.console = console;
        this.interval = TimeUnit.SECONDS.toNanos(seconds);
        this.what = what;
    }

    /** Whether it is time for a line; then the next one has to wait again. */
    public synchronized boolean due() {
        long now = System.nanoTime();
        if (now - last < interval) {
            return false;
        }
        last = now;
        return true;
    }

    /** Whole seconds since the beginning, at least 1. */
    public long seconds() {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
    }

    /** Seconds since the beginning. */
    public double exactSeconds() {
        return Math.max(1e-6, (System.nanoTime() - start) / 1e9);
    }

    /** Reports a count if it is time. */
    public void count(String number) {
        if (due()) {
            line(number);
        }
    }

    /** Reports the last count. */
    void total(long number) {
        line(Long.toString(number));
    }

    private void line(String number) {
        // every run prints such a line: a format is too slow for its start
        String column = " ".repeat(Math.max(0, WIDTH - number.length())) + number;
        console.event(Severity.UPDATE, column + " " + what + " in " + seconds() + " seconds");
    }
}
