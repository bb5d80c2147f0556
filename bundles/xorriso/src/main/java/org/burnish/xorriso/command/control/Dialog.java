package org.burnish.xorriso.command.control;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Reads commands from standard input after the arguments. */
@Component(property = XorrisoCommand.COMMAND + "=dialog")
public final class Dialog implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("on|off", "After all arguments are processed, read commands from standard input.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String mode = arguments.get(0);
        session.settings().set(CommonSettings.DIALOG, mode.equals("single_line") || arguments.onOff(0, "-dialog"));
    }
}
