package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses whether images have what Rock Ridge records. */
@Component(property = XorrisoCommand.COMMAND + "=rockridge")
public final class RockRidge implements XorrisoCommand {

    /** An option of the format for ISO 9660. */
    private static final String OPTION = "image.rock_ridge";

    @Override
    public Usage usage() {
        return Usage.of("\"on\"|\"off\"", "Whether to write names, owners, permissions and links of Rock Ridge.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        session.settings().set(OPTION, arguments.onOff(0, "-rockridge") ? "on" : "off");
    }
}
