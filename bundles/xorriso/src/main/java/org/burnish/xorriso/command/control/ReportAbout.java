package org.burnish.xorriso.command.control;

import org.burnish.xorriso.run.Thresholds;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Sets from which severity on events are shown. */
@Component(property = XorrisoCommand.COMMAND + "=report_about")
public final class ReportAbout implements XorrisoCommand {
    @Override
    public boolean early() {
        return true;
    }

    @Override
    public Usage usage() {
        return Usage.of("severity", "Set the threshold for events to be reported.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        session.settings().set(Thresholds.REPORT_ABOUT, arguments.severity(0, "-report_about"));
    }
}
