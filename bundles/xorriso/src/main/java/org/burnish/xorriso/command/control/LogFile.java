package org.burnish.xorriso.command.control;

import java.io.IOException;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Copies what is printed into files. */
@Component(property = XorrisoCommand.COMMAND + "=logfile")
public final class LogFile implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                ".|R|I|M",
                "fileaddress",
                "Copy results, messages, marks, or all into a file; an empty address ends it.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        String channel = arguments.get(0);
        if (!channel.matches("[.RIM]")) {
            throw ProblemException.sorry("Wrong form. Correct would be: -logfile \".\"|\"R\"|\"I\"|\"M\" file_address");
        }
        session.console().copyTo(channel.charAt(0), arguments.get(1));
    }
}
