package org.burnish.xorriso.command.control;

import java.nio.file.Path;
import org.burnish.xorriso.run.CommandFiles;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Performs the commands of a file. */
@Component(property = XorrisoCommand.COMMAND + "=options_from_file")
public final class OptionsFromFile implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("fileaddress", "Perform the lines of a file as if they were typed; # begins a comment.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        CommandFiles.perform(Path.of(arguments.get(0)), session);
    }
}
