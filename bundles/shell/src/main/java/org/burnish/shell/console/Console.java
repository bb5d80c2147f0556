package org.burnish.shell.console;

import java.io.PrintStream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Process;
import org.jspecify.annotations.Nullable;

/** Where the user of a command sits. */
public interface Console {

    /** Shown where nobody says how wide it is. */
    int DEFAULT_WIDTH = 80;

    /** The variable of a session whose user has left. */
    String LEFT = ".disc.left";

    /** The place of the user whose command runs on this thread: a terminal of JLine where there is one. */
    static Console of(CommandSession session) {
        @Nullable Process process = Process.Utils.current();
        PrintStream screen = session.getConsole() == null ? System.err : session.getConsole();
        PrintStream err = process == null ? System.err : process.err();
        boolean background = process != null && Answer.inBackground(process);
        if (session.get(".terminal") != null) {
            try {
                boolean rewritten = !background && (process == null || process.isTty(2));
                return JLineConsole.of(session, screen, err, new JLineConsole.Place(rewritten, !background));
            } catch (NoClassDefFoundError e) {
                // this bundle began before JLine came
            }
        }
        return new PlainConsole(screen, err, !background);
    }

    /** Where the command of this thread prints what is not its result; a redirection or a pipe moves it. */
    static PrintStream out(CommandSession session) {
        @Nullable Process process = Process.Utils.current();
        return process == null ? session.getConsole() : process.out();
    }

    /** Whether the user waits for the command. With {@code &} behind it, the user types others. */
    boolean isAttended();

    /** Where progress and notes are printed. */
    PrintStream err();

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
