package org.burnish.iso.internal;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;

/** Refuses to look for compressed files: few images have some, and the jar is to be small. */
final class NoCompression implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("parameter", "Not in this jar.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        throw ProblemException.failure(
                "Files that are compressed by zisofs are not looked for in this jar",
                "Leave the option out, and readers show such files compressed, or use the program burnish");
    }
}
