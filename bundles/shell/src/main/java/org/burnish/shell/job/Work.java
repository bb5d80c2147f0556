package org.burnish.shell.job;

import java.io.IOException;
import org.burnish.shell.text.ProgressLine;

/** What a command does. It ends at its next safe point when its thread is interrupted. */
@FunctionalInterface
public interface Work {

    /**
     * Does it, reports how far it is, and gives the result.
     *
     * @param begun is run when the work has what it needs, such as its drive; a user who does not wait for the end may type the
     *     next command then
     */
    Object run(ProgressLine progress, Runnable begun) throws IOException, InterruptedException;
}
