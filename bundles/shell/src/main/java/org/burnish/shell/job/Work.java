package org.burnish.shell.job;

import java.io.IOException;
import org.burnish.shell.text.ProgressLine;

/** What a command does. It ends at its next safe point when its thread is interrupted. */
@FunctionalInterface
public interface Work {

    /** Does it, reports how far it is, and gives the result. */
    Object run(ProgressLine progress) throws IOException, InterruptedException;
}
