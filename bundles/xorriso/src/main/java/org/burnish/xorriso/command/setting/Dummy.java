package org.burnish.xorriso.command.setting;

import org.burnish.media.WriteOptions;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Decides whether writing is only simulated. */
@Component(property = XorrisoCommand.COMMAND + "=dummy")
public final class Dummy implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("on|off", "If on then simulate burning. Refuse if medium cannot simulate.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        session.settings().set(WriteOptions.SIMULATE, arguments.onOff(0, "-dummy"));
    }
}
