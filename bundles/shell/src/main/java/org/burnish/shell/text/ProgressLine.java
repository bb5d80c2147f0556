package org.burnish.shell.text;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;
import org.burnish.options.fact.Fact;
import org.burnish.scsi.text.Visible;
import org.burnish.shell.console.Console;

/** Reports how far something is, on one line that is rewritten at a terminal, else on a new line each second. */
public final class ProgressLine implements AutoCloseable {

    private static final long TERMINAL_NANOS = 200_000_000L;
    private static final long LINE_NANOS = 1_000_000_000L;

    private final Console console;
    private final Optional<EventLines> events;
    private PrintStream err;
    private volatile String last = "";
    private long shown = System.nanoTime();
    private int width;

    private ProgressLine(Console console, PrintStream err) {
        this.console = console;
        this.err = err;
        this.events = EventLines.current();
    }

    /** For the user who sits there; a user who types other commands meanwhile is not disturbed. */
    public static ProgressLine at(Console console) {
        return console.isAttended() ? new ProgressLine(console, console.err()) : remembering(console);
    }

    /** Shows nothing, and keeps the last text. */
    public static ProgressLine remembering(Console console) {
        return new ProgressLine(console, nobody());
    }

    private static PrintStream nobody() {
        return new PrintStream(OutputStream.nullOutputStream());
    }

    /** The last text. */
    public String last() {
        return last;
    }

    /** Shows the text unless the last one was shown a moment ago. */
    public synchronized void show(String said) {
        String text = Visible.line(said);
        last = text;
        if (events.isPresent()) {
            events.get().progress(text);
            return;
        }
        long now = System.nanoTime();
        if (now - shown < (console.isTerminal() ? TERMINAL_NANOS : LINE_NANOS)) {
            return;
        }
        shown = now;
        if (console.isTerminal()) {
            String fits = text.length() < console.width() ? text : text.substring(0, console.width() - 1);
            put("\r" + fits + " ".repeat(Math.max(0, width - fits.length())));
            width = fits.length();
        } else {
            err.println(text);
        }
    }

    /** Prints a line that stays. */
    public synchronized void note(String said) {
        String text = Visible.line(said);
        last = text;
        if (events.isPresent()) {
            events.get()
                    .notice("warning", "", Fact.of("notice.other", "{detail}").with("detail", text));
            return;
        }
        close();
        err.println(text);
        console.flush();
    }

    /** Shows nothing from now on, and keeps the last text. */
    public synchronized void leave() {
        close();
        err = nobody();
    }

    @Override
    public synchronized void close() {
        if (width > 0) {
            put("\r" + " ".repeat(width) + "\r");
            width = 0;
        }
    }

    private void put(String text) {
        err.print(text);
        err.flush();
        console.flush();
    }
}
