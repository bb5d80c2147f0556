package org.burnish.xorriso.command.control;

import java.io.InterruptedIOException;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Waits. */
@Component(property = XorrisoCommand.COMMAND + "=sleep")
public final class Sleep implements XorrisoCommand {

    private static final int MS = 1000;

    @Override
    public Usage usage() {
        return Usage.of("seconds", "Wait for the given number of seconds before the next command.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, InterruptedIOException {
        String text = arguments.get(0);
        if (!text.matches("\\d{1,7}([.]\\d{1,9})?")) {
            throw ProblemException.sorry("-sleep: '" + text + "' is no number of seconds", "Use digits such as 0.5");
        }
        try {
            Thread.sleep(Math.round(Double.parseDouble(text) * MS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("-sleep was cancelled");
        }
    }
}
