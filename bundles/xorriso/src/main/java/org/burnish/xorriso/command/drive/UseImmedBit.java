package org.burnish.xorriso.command.drive;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Takes a mode of long commands, which has no effect. */
@Component(property = XorrisoCommand.COMMAND + "=use_immed_bit")
public final class UseImmedBit implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "on|off|default",
                "Whether drives answer long commands at once. They always do here, and progress is shown, so that the mode has no effect.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        if (!arguments.get(0).matches("(on|off|default)(/(on|off))?")) {
            throw ProblemException.failure("-use_immed_bit: unknown mode '" + arguments.get(0) + "'");
        }
    }
}
