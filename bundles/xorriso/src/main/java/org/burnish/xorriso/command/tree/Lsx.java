package org.burnish.xorriso.command.tree;

import java.io.IOException;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DiskListing;
import org.osgi.service.component.annotations.Component;

/** Lists names of files on disk. */
@Component(property = XorrisoCommand.COMMAND + "=lsx")
public final class Lsx implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.listOf("disk_pattern", "List files on disk, directories by their content.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws IOException {
        new DiskListing(session, true, false).list(arguments.list());
    }
}
