package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Refuses the files of Jigdo, which are not made here. */
@Component(property = XorrisoCommand.COMMAND + "=jigdo")
public final class Jigdo implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("parameter_name", "value", "Files of Jigdo are not made here; only clear is taken.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        if (!arguments.get(0).equals("clear")) {
            throw ProblemException.failure(
                    "-jigdo: files .jigdo and .template are not made here, so that '" + arguments.get(0)
                            + "' has no effect",
                    "Make them of the finished image by program jigdo-file");
        }
    }
}
