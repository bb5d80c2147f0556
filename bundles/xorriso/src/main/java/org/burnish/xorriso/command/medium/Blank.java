package org.burnish.xorriso.command.medium;

import java.io.IOException;
import java.util.List;
import org.burnish.media.WriteOptions;
import org.burnish.operations.Inputs;
import org.burnish.operations.Operations;
import org.burnish.operations.Order;
import org.burnish.operations.Prepared;
import org.burnish.recorder.Drive;
import org.burnish.xorriso.run.OrderRun;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes a medium writable from scratch. */
@Component(property = XorrisoCommand.COMMAND + "=blank")
public final class Blank implements XorrisoCommand {
    private static final String FORCE = "force:";
    private static final List<String> MODES = List.of("as_needed", "fast", "all", "deformat", "deformat_quickest");

    private final Operations operations;

    /** Made by the component runtime. */
    @Activate
    public Blank(@Reference Operations operations) {
        this.operations = operations;
    }

    /** The tree may refer to content that is about to vanish. */
    private static void refusePendingChanges(Drive drive, Session session) throws ProblemException {
        if (session.changesPending()
                && session.roleOf(drive) == Session.Role.DEV
                && session.loaded().isPresent()) {
            throw ProblemException.failure("-blank: Image changes pending. -commit or -rollback first");
        }
    }

    @Override
    public Usage usage() {
        return Usage.of(
                "[force:]mode",
                "Blank medium or invalidate ISO image: as_needed, fast, all, deformat, deformat_quickest.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        Drive drive = session.outdev("-blank");
        String mode = arguments.get(0);
        boolean force = mode.startsWith(FORCE);
        mode = force ? mode.substring(FORCE.length()) : mode;
        if (!MODES.contains(mode)) {
            throw ProblemException.failure(
                    "-blank: Unknown -blank mode '" + mode + "'", "Modes are " + String.join(" ", MODES));
        }
        refusePendingChanges(drive, session);
        if (session.settings().get(WriteOptions.SIMULATE)) {
            session.console().event(Severity.NOTE, "-dummy mode prevents blanking of medium in mode '" + mode + "'.");
            return;
        }
        Drive.Done done = OrderRun.result(
                        operations,
                        Order.blank(drive.address().toString(), mode, force),
                        Inputs.reportingTo(new MediumPacifier(session.console(), mode))
                                .on(drive),
                        Prepared.class)
                .done();
        if (done == Drive.Done.NOTHING) {
            session.console().event(Severity.NOTE, "-blank " + mode + ": no need for action detected");
            return;
        }
        session.console().info(done == Drive.Done.FORMATTED ? "Formatting done" : "Blanking done");
        session.reassess(drive);
    }
}
