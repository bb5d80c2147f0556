package org.burnish.xorriso.command.tree;

import org.burnish.recorder.DiskImporter;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.Grafting;
import org.burnish.xorriso.tree.ListFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adds the files of the disk that a file names. */
@Component(property = XorrisoCommand.COMMAND + "=path_list")
public final class PathList implements XorrisoCommand {

    private final DiskImporter importer;

    @Activate
    public PathList(@Reference DiskImporter importer) {
        this.importer = importer;
    }

    @Override
    public Usage usage() {
        return Usage.of("disk_path", "Like -add, but read the paths from a file, a line each; - is standard input.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        session.tree();
        String list = arguments.get(0);
        new Grafting(session, importer).addListed(list, ListFile.lines(list, session));
    }
}
