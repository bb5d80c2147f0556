package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Says that no HFS+ is written. */
@Component(property = XorrisoCommand.COMMAND + "=hfsplus")
public final class Hfsplus implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("off", "No HFS+ is written here.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String mode = arguments.get(0);
        if (mode.equals("on")) {
            throw ProblemException.failure("-hfsplus: a HFS+ file system is not written by this program");
        }
        if (!mode.equals("off")) {
            throw ProblemException.failure("-hfsplus: unknown mode '" + mode + "'");
        }
    }
}
