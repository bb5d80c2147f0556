package org.burnish.transport.emulator.file;

import java.io.IOException;
import java.nio.file.Path;

/** A medium file is open elsewhere: a disc can be in one drive at a time. */
public final class MediumInUseException extends IOException {

    private static final long serialVersionUID = 1L;

    MediumInUseException(Path path, String holder) {
        super(
                "The medium file '" + path + "' is in use by " + holder
                        + ": a medium can be in one drive at a time. Wait until that program has ended, or end it, then repeat");
    }
}
