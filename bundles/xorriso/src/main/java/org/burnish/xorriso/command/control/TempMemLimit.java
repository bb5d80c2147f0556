package org.burnish.xorriso.command.control;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.ByteCount;
import org.osgi.service.component.annotations.Component;

/** Takes a limit of temporary memory, of which nothing is needed here. */
@Component(property = XorrisoCommand.COMMAND + "=temp_mem_limit")
public final class TempMemLimit implements XorrisoCommand {

    private static final long LEAST = 64 << 10;
    private static final long MOST = 1 << 30;

    @Override
    public Usage usage() {
        return Usage.of(
                "number[k|m]",
                "Limit temporary memory, from 64k to 1024m. Nothing that is done here takes any, so that the value has no effect.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        long bytes = ByteCount.parse(arguments.get(0)).orElse(0);
        if (bytes < LEAST || bytes > MOST) {
            throw ProblemException.sorry(
                    "-temp_mem_limit: wrong size " + bytes + " (allowed: " + LEAST + " - " + MOST + ")");
        }
    }
}
