package org.burnish.shell.text;

import org.apache.felix.service.command.CommandSession;
import org.jspecify.annotations.Nullable;

/**
 * How the user of a command types others: texts that name a command name it as the user would have to type it. A front end
 * belongs to a thread and to the threads that are started by it, since texts are made wherever a command's work is done.
 *
 * @param disc what stands before a command of this shell
 * @param xorriso what stands before commands of the language of xorriso
 */
public record FrontEnd(String disc, String xorriso) {

    /** The program, which runs one command. */
    public static final FrontEnd PROGRAM = new FrontEnd("burnish ", "burnish ");
    /** A console that looks for commands in the scope of this shell first. */
    public static final FrontEnd CONSOLE = new FrontEnd("", "xorriso ");
    /** Any other console, such as that of Karaf: names without a scope may mean another command there. */
    public static final FrontEnd SCOPED = new FrontEnd("disc:", "disc:xorriso ");

    private static final String PROGRAM_SESSION = ".disc.program";
    private static final ThreadLocal<FrontEnd> CURRENT = new InheritableThreadLocal<>() {
        @Override
        protected FrontEnd initialValue() {
            return PROGRAM;
        }
    };

    /** Marks the session of the program. */
    public static void program(CommandSession session) {
        session.put(PROGRAM_SESSION, true);
    }

    /** The front end of a session. */
    public static FrontEnd of(CommandSession session) {
        if (session.get(PROGRAM_SESSION) != null) {
            return PROGRAM;
        }
        @Nullable Object scopes = session.get("SCOPE");
        return scopes != null && scopes.toString().startsWith("disc:") ? CONSOLE : SCOPED;
    }

    /** That of this thread. */
    public static FrontEnd current() {
        return CURRENT.get();
    }

    /** Makes it that of this thread, and returns the one before. */
    public FrontEnd enter() {
        FrontEnd before = CURRENT.get();
        CURRENT.set(this);
        return before;
    }
}
