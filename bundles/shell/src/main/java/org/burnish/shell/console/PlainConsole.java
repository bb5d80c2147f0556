package org.burnish.shell.console;

import java.io.PrintStream;

/** A pipe, a file, or the terminal of a program that the system interrupts. */
final class PlainConsole implements Console {

    private final PrintStream screen;

    PlainConsole(PrintStream screen) {
        this.screen = screen;
    }

    @Override
    public boolean isTerminal() {
        return System.console() != null;
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
