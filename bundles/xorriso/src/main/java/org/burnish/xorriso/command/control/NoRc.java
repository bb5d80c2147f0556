package org.burnish.xorriso.command.control;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Keeps start-up files from being read; that is over when commands are performed. */
@Component(property = XorrisoCommand.COMMAND + "=no_rc")
public final class NoRc implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.plain("As first argument: read no start-up files.");
    }

    @Override
    public void run(Arguments arguments, Session session) {
        session.console().event(Severity.NOTE, "-no_rc has an effect as the first argument only");
    }
}
