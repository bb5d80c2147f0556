package org.burnish.xorriso.command.drive;

import java.io.IOException;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.run.LoadAddress;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Loads an older image, now or from the input drive that comes next. */
@Component(property = XorrisoCommand.COMMAND + "=load")
public final class Load implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("entity", "id", "Load a particular session: auto, session, track, lba, sbsector, volid.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        LoadAddress address = LoadAddress.parse("-load", arguments.get(0), arguments.get(1));
        boolean now = session.indev().isPresent();
        if (now && session.changesPending()) {
            throw ProblemException.failure("-load: Image changes pending. -commit or -rollback first");
        }
        session.settings().set(Choices.LOAD, address);
        if (now) {
            session.rollback();
        }
    }
}
