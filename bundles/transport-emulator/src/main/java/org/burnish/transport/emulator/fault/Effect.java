package org.burnish.transport.emulator.fault;

import java.io.IOException;
import org.burnish.transport.emulator.sense.CheckCondition;

/** What a fault does to a command: it stands between the host and the drive. */
@FunctionalInterface
public interface Effect {

    /**
     * Performs a command otherwise than the drive would.
     *
     * @param hit the command
     * @param workings what can be done to the drive
     * @param rest performs the command as if this fault were not there
     */
    void perform(Hit hit, Workings workings, Execution rest) throws CheckCondition, IOException;
}
