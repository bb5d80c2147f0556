package org.burnish.shell.console;

import java.io.PrintStream;
import org.apache.felix.service.command.CommandSession;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;

/** A terminal that JLine operates: that of the Gogo console, and those of Karaf. */
final class JLineConsole implements Console {

    private final Terminal terminal;
    private final LineReader reader;
    private final PrintStream screen;
    private final PrintStream err;
    private final Place place;

    /**
     * What a command has of the terminal.
     *
     * @param rewritten whether its notes are seen there, and not redirected
     * @param attended whether the user waits for it
     */
    record Place(boolean rewritten, boolean attended) {}

    private JLineConsole(Terminal terminal, LineReader reader, PrintStream screen, PrintStream err, Place place) {
        this.terminal = terminal;
        this.reader = reader;
        this.screen = screen;
        this.err = err;
        this.place = place;
    }

    /** Falls back where the session belongs to another JLine than this bundle. */
    static Console of(CommandSession session, PrintStream screen, PrintStream err, Place place) {
        return session.get(".terminal") instanceof Terminal terminal
                        && session.get(".reader") instanceof LineReader reader
                ? new JLineConsole(terminal, reader, screen, err, place)
                : new PlainConsole(screen, err, place.attended());
    }

    @Override
    public boolean isTerminal() {
        return place.rewritten();
    }

    @Override
    public boolean isAttended() {
        return place.attended();
    }

    @Override
    public PrintStream err() {
        return err;
    }

    @Override
    public int width() {
        return terminal.getWidth() > 0 ? terminal.getWidth() : DEFAULT_WIDTH;
    }

    /** The streams of a command end in a channel, which keeps what is flushed; the terminal does not. */
    @Override
    public void flush() {
        screen.flush();
        terminal.flush();
    }

    /** The user of a console that was left has the program's own screen. */
    @Override
    public void announce(String line) {
        try {
            reader.printAbove(line);
        } catch (IllegalStateException closed) {
            System.err.println(line);
        }
    }

    @Override
    public Attention onInterrupt(Runnable pressed) {
        if (!place.attended()) {
            return () -> {};
        }
        SignalHandler before = terminal.handle(Signal.INT, signal -> pressed.run());
        return () -> terminal.handle(Signal.INT, before);
    }
}
