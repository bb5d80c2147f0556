package org.burnish.xorriso.command.tree;

import java.io.IOException;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.SpaceListing;
import org.osgi.service.component.annotations.Component;

/** Lists how much files of the disk take, without what is below them. */
@Component(property = XorrisoCommand.COMMAND + "=dusx")
public final class Dusx implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.listOf("disk_pattern", "List the size of directories and files on disk, in KiB.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws IOException {
        new SpaceListing(session, false).listDisk(arguments.list());
    }
}
