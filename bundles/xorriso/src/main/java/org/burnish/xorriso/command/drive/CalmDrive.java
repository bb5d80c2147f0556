package org.burnish.xorriso.command.drive;

import java.io.IOException;
import java.util.Optional;
import org.burnish.mmc.command.StartStopUnit.Action;
import org.burnish.recorder.Drive;
import org.burnish.xorriso.run.Calm;
import org.burnish.xorriso.run.DriveChoices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Lets drives stop until they are used again, or has them start. */
@Component(property = XorrisoCommand.COMMAND + "=calm_drive")
public final class CalmDrive implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "\"in\"|\"out\"|\"all\"|\"revoke\"|\"on\"|\"off\"",
                "Stop drives until they are used; on: after each -dev, -indev and -outdev.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        switch (arguments.get(0)) {
            case "in" -> order(session.indev(), Action.STOP);
            case "out" -> order(session.outdev(), Action.STOP);
            case "all" -> both(session, Action.STOP);
            case "revoke" -> both(session, Action.START);
            case "on" -> session.settings().set(DriveChoices.CALM, true);
            case "off" -> session.settings().set(DriveChoices.CALM, false);
            default ->
                throw ProblemException.sorry(
                        "-calm_drive: unknown mode '" + arguments.get(0) + "'",
                        "Modes are in, out, all, revoke, on, off");
        }
    }

    private static void both(Session session, Action action) throws IOException {
        Optional<Drive> input = session.indev();
        Optional<Drive> output = session.outdev();
        order(input, action);
        if (!output.equals(input)) {
            order(output, action);
        }
    }

    private static void order(Optional<Drive> drive, Action action) throws IOException {
        if (drive.isPresent()) {
            Calm.order(drive.get(), action);
        }
    }
}
