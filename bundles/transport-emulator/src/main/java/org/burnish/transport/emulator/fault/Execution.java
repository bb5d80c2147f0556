package org.burnish.transport.emulator.fault;

import java.io.IOException;
import org.burnish.transport.emulator.sense.CheckCondition;

/** What performs a command: the drive, or a fault with the drive behind it. */
@FunctionalInterface
public interface Execution {

    /** Performs it. */
    void perform(Command command) throws CheckCondition, IOException;
}
