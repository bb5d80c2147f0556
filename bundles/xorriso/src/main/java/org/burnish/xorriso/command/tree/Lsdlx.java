package org.burnish.xorriso.command.tree;

import java.io.IOException;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DiskListing;
import org.osgi.service.component.annotations.Component;

/** Lists attributes and names of files on disk, directories as themselves. */
@Component(property = XorrisoCommand.COMMAND + "=lsdlx")
public final class Lsdlx implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.listOf("disk_pattern", "Like -lsdx but also tell some file attributes.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws IOException {
        new DiskListing(session, false, true).list(arguments.list());
    }
}
