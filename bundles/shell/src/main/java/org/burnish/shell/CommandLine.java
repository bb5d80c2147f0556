package org.burnish.shell;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/** Runs what a user typed after the program's name. A service; the launcher knows it by name. */
public interface CommandLine {

    /**
     * Runs one command of scope {@code disc}.
     *
     * @param words its name and arguments, taken literally
     * @return 0 when it succeeded, 1 when it failed or found something wrong, 2 when it was not understood
     */
    int run(List<String> words, InputStream in, PrintStream out, PrintStream err);

    /** Opens the console and returns when the user leaves it. */
    int console(List<String> words, InputStream in, PrintStream out, PrintStream err);
}
