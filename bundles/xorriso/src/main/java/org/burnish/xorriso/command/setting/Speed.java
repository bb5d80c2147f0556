package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.run.DriveChoices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.SpeedText;
import org.osgi.service.component.annotations.Component;

/** Sets the speed of writing. */
@Component(property = XorrisoCommand.COMMAND + "=speed")
public final class Speed implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("number[k/s|m/s|xCD|xDVD|xBD]", "Set the burn speed. Default is max.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        SpeedText speed = SpeedText.parse(arguments.get(0))
                .orElseThrow(() -> ProblemException.sorry(
                        "-speed: Not a known speed : '" + arguments.get(0) + "'", "Use such as 4xDVD, 5540k/s or max"));
        session.settings().set(DriveChoices.SPEED, speed);
    }
}
