package org.burnish.shell.console;

import java.io.PrintStream;

/** A pipe, a file, or the terminal of a program that the system interrupts. */
final class PlainConsole implements Console {

    private final PrintStream screen;
    private final PrintStream err;
    private final boolean attended;

    PlainConsole(PrintStream screen, PrintStream err, boolean attended) {
        this.screen = screen;
        this.err = err;
        this.attended = attended;
    }

    @Override
    public boolean isTerminal() {
        return attended && System.console() != null;
    }

    @Override
    public boolean isAttended() {
        return attended;
    }

    @Override
    public PrintStream err() {
        return err;
    }

    @Override
    public int width() {
        return DEFAULT_WIDTH;
    }

    @Override
    public void flush() {
        screen.flush();
    }

    @Override
    public void announce(String line) {
        screen.println(line);
        screen.flush();
    }

    @Override
    public Attention onInterrupt(Runnable pressed) {
        return () -> {};
    }
}
