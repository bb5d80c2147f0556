package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.ListFile;
import org.osgi.service.component.annotations.Component;

/** Leaves files of the disk out that a file names by its words. */
@Component(property = XorrisoCommand.COMMAND + "=quoted_not_list")
public final class QuotedNotList implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("disk_path", "Like -not_list, but with several words in a line, and quotation marks.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        NotList.add(arguments.get(0), ListFile.words(arguments.get(0), session), session);
    }
}
