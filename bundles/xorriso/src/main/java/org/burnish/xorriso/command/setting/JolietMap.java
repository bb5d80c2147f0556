package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Says that names of Joliet are loaded without their versions. */
@Component(property = XorrisoCommand.COMMAND + "=joliet_map")
public final class JolietMap implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("stripped", "Names of Joliet are loaded without their versions.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String mode = arguments.get(0);
        if (mode.equals("unmapped")) {
            throw ProblemException.sorry("-joliet_map: names are not loaded with their versions by this program");
        }
        if (!mode.equals("stripped")) {
            throw ProblemException.sorry("-joliet_map: unknown mode '" + mode + "'");
        }
    }
}
