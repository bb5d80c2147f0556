package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Allows restoring files. */
@Component(property = XorrisoCommand.COMMAND + "=osirrox")
public final class Osirrox implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("on|off", "Enable or disable copying from the ISO image to disk.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        boolean on = arguments.onOff(0, "-osirrox");
        session.settings().set(Choices.OSIRROX, on);
        session.console()
                .info("Copying of file objects from ISO image to disk filesystem is: " + (on ? "Enabled" : "Disabled"));
    }
}
