package org.burnish.shell.console;

import java.io.PrintStream;
import org.apache.felix.service.command.CommandSession;

/** Where the user of a command sits. */
public interface Console {

    /** Shown where nobody says how wide it is. */
    int DEFAULT_WIDTH = 80;

    /** The place of a session's user: a terminal of JLine where there is one. */
    static Console of(CommandSession session) {
        PrintStream screen = session.getConsole() == null ? System.err : session.getConsole();
        if (session.get(".terminal") != null) {
            try {
                return JLineConsole.of(session, screen);
            } catch (NoClassDefFoundError e) {
                // this bundle began before JLine came
            }
        }
        return new PlainConsole(screen);
    }

    /** What is put here is rewritten. */
    boolean isTerminal();

    /** Columns. */
    int width();

    /** Shows what was printed to any stream of the command. */
    void flush();

    /** Prints a line that stays, also while the user types another command. */
    void announce(String line);

    /**
     * Hands the user's interruptions (Ctrl-C) to another.
     *
     * @return ends that
     */
    Attention onInterrupt(Runnable pressed);

    /** Ends with {@link #close}. */
    interface Attention extends AutoCloseable {
        @Override
        void close();
    }
}
