package org.burnish.xorriso.command.drive;

import org.burnish.xorriso.run.DriveChoices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses how sessions are mounted. */
@Component(property = XorrisoCommand.COMMAND + "=mount_opts")
public final class MountOpts implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("exclusive|shared", "Whether several sessions of a drive are mounted at the same time.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        for (String word : arguments.get(0).split(":")) {
            if (!word.matches("exclusive|shared")) {
                throw ProblemException.failure("-mount_opts: unknown option '" + word + "'", "Use exclusive or shared");
            }
            session.settings().set(DriveChoices.SHARED_MOUNT, word.equals("shared"));
        }
    }
}
