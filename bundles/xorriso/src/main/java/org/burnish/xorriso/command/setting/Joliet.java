package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses whether images have a Joliet tree too. */
@Component(property = XorrisoCommand.COMMAND + "=joliet")
public final class Joliet implements XorrisoCommand {

    /** An option of the format for ISO 9660. */
    private static final String OPTION = "image.joliet";

    @Override
    public Usage usage() {
        return Usage.of("\"on\"|\"off\"", "Whether to write a Joliet tree too, which Windows shows.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        session.settings().set(OPTION, arguments.onOff(0, "-joliet") ? "on" : "off");
    }
}
