package org.burnish.xorriso.command.control;

import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Ends the reading of commands from pipes. */
@Component(property = XorrisoCommand.COMMAND + "=end_named_pipe_loop")
public final class EndNamedPipeLoop implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.plain("End -named_pipe_loop.");
    }

    @Override
    public void run(Arguments arguments, Session session) {
        session.settings().set(Choices.PIPE_LOOP, false);
        session.settings().set(CommonSettings.DIALOG, false);
    }
}
