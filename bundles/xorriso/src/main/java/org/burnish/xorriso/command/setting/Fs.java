package org.burnish.xorriso.command.setting;

import java.util.OptionalLong;
import org.burnish.recorder.RecordingOptions;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.ByteCount;
import org.osgi.service.component.annotations.Component;

/** Sets the size of the buffer between the source of an image and the drive. */
@Component(property = XorrisoCommand.COMMAND + "=fs")
public final class Fs implements XorrisoCommand {

    private static final long MIN = 64L << 10;
    private static final long MAX = 1L << 30;

    @Override
    public Usage usage() {
        return Usage.of("number[\"k\"|\"m\"]", "Set the size of the fifo between image generation and burning.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        OptionalLong bytes = ByteCount.parse(arguments.get(0));
        if (bytes.isEmpty() || bytes.getAsLong() < MIN || bytes.getAsLong() > MAX) {
            throw ProblemException.sorry("-fs: wrong size "
                    + (bytes.isPresent() ? bytes.getAsLong() : arguments.get(0)) + " (allowed: " + MIN + " - " + MAX
                    + ")");
        }
        session.settings().set(RecordingOptions.FIFO, (int) bytes.getAsLong());
    }
}
