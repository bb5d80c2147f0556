package org.burnish.shell.text;

import java.io.PrintStream;

/** Tells how far something is, on one line that is rewritten at a terminal, else on a new line each second. */
public final class ProgressLine implements AutoCloseable {

    private static final long TERMINAL_NANOS = 200_000_000L;
    private static final long LINE_NANOS = 1_000_000_000L;

    private final PrintStream err;
    private final boolean terminal;
    private long last = System.nanoTime();
    private int width;

    public ProgressLine(PrintStream err) {
        this(err, System.console() != null);
    }

    ProgressLine(PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /** Shows the text unless the last one was shown a moment ago. */
    public synchronized void show(String text) {
        long now = System.nanoTime();
        if (now - last < (terminal ? TERMINAL_NANOS : LINE_NANOS)) {
            return;
        }
        last = now;
        if (terminal) {
            err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
            err.flush();
            width = text.length();
        } else {
            err.println(text);
        }
    }

    /** Prints a line that stays. */
    public synchronized void note(String text) {
        close();
        err.println(text);
    }

    @Override
    public synchronized void close() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
            width = 0;
        }
    }
}
