package org.burnish.xorriso.command.drive;

import org.burnish.xorriso.run.DriveChoices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Makes up for an image's being elsewhere than it was prepared for. */
@Component(property = XorrisoCommand.COMMAND + "=displacement")
public final class Displacement implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("[-]lba", "Add a number of blocks to all addresses of the images that are loaded from now on.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String word = arguments.get(0);
        String number = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        if (!number.matches("[+-]?\\d{1,10}")) {
            throw ProblemException.failure("-displacement: not a number of blocks : '" + word + "'");
        }
        session.settings().set(DriveChoices.DISPLACEMENT, Long.parseLong(number));
    }
}
