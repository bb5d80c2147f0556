package org.burnish.shell.text;

import org.burnish.operations.Verdict;

/**
 * How a line in the language of xorriso ended. What it had to say was printed while it ran.
 *
 * @param exit 0 when all went well, else the value that the program would end with
 */
public record Performed(int exit) implements Verdict {

    @Override
    public boolean good() {
        return exit == 0;
    }
}
