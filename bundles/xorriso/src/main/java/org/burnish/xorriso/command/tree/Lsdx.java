package org.burnish.xorriso.command.tree;

import java.io.IOException;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DiskListing;
import org.osgi.service.component.annotations.Component;

/** Lists names of files on disk, directories as themselves. */
@Component(property = XorrisoCommand.COMMAND + "=lsdx")
public final class Lsdx implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.listOf("disk_pattern", "Like -lsx but list directories as single items.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws IOException {
        new DiskListing(session, false, false).list(arguments.list());
    }
}
