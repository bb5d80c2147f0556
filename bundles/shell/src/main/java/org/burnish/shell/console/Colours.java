package org.burnish.shell.console;

import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Whether a console may use colours, see no-color.org. */
final class Colours {

    private static final String DUMB = "dumb";

    private Colours() {}

    /** Not where the user does not want them, and not at a pipe or a terminal that has none. */
    static boolean wanted(Terminal terminal) {
        @Nullable String unwanted = System.getenv("NO_COLOR");
        return (unwanted == null || unwanted.isEmpty()) && !terminal.getType().startsWith(DUMB);
    }
}
