package org.burnish.transport.emulator.fault.effect;

import java.io.IOException;
import java.time.Duration;
import org.burnish.transport.emulator.drive.NoAnswerException;
import org.burnish.transport.emulator.fault.Effect;
import org.burnish.transport.emulator.fault.Execution;
import org.burnish.transport.emulator.fault.Hit;
import org.burnish.transport.emulator.fault.Workings;
import org.burnish.transport.emulator.sense.CheckCondition;

/**
 * The command takes longer. One that takes longer than the host waits is performed, but its answer comes too late.
 *
 * @param time by how much
 */
public record Delay(Duration time) implements Effect {

    @Override
    public void perform(Hit hit, Workings workings, Execution rest) throws CheckCondition, IOException {
        Duration timeout = hit.command().timeout();
        boolean late = time.compareTo(timeout) > 0;
        workings.clock().sleep(late ? timeout : time);
        rest.perform(hit.command());
        if (late) {
            throw new NoAnswerException();
        }
    }
}
