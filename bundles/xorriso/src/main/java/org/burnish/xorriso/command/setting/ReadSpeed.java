package org.burnish.xorriso.command.setting;

import java.io.IOException;
import java.util.Optional;
import org.burnish.recorder.Drive;
import org.burnish.xorriso.run.DriveChoices;
import org.burnish.xorriso.run.ReadSpeeds;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Sets the speed of reading. */
@Component(property = XorrisoCommand.COMMAND + "=read_speed")
public final class ReadSpeed implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "code|number[k|m|c|d|b]",
                "Set the speed for reading: none, max, min, such as 4xDVD; soft_force: limits it by waiting, soft_corr: sets how far back surplus time counts.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        ReadSpeeds speeds = session.settings().get(DriveChoices.READ_SPEEDS).with(arguments.get(0));
        session.settings().set(DriveChoices.READ_SPEEDS, speeds);
        Optional<Drive> drive = session.indev();
        if (drive.isPresent()) {
            drive.get().readAt(speeds.pace(drive.get().medium()));
        }
    }
}
