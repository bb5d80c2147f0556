package org.burnish.xorriso.command.control;

import java.io.IOException;
import org.burnish.xorriso.run.LineInput;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Waits for a line of the user. */
@Component(property = XorrisoCommand.COMMAND + "=prompt")
public final class Prompt implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("text", "Show a text and wait for a line of standard input.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws IOException {
        session.console().result(arguments.get(0));
        new LineInput(session.input()).next();
    }
}
