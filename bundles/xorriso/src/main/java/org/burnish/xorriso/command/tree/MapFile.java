package org.burnish.xorriso.command.tree;

import org.burnish.recorder.DiskImporter;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DiskPath;
import org.burnish.xorriso.tree.Grafting;
import org.burnish.xorriso.tree.IsoPath;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adds a file of the disk at a path. */
@Component(property = XorrisoCommand.COMMAND + "=map")
public final class MapFile implements XorrisoCommand {
    private final DiskImporter importer;

    @Activate
    public MapFile(@Reference DiskImporter importer) {
        this.importer = importer;
    }

    @Override
    public Usage usage() {
        return Usage.of("disk_path", "iso_rr_path", "Insert a disk file object at the given iso_rr_path.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        if (arguments.get(0).isEmpty()) {
            throw ProblemException.sorry("-map: Empty disk_path given");
        }
        session.tree();
        String target = arguments.get(1).isEmpty() ? arguments.get(0) : arguments.get(1);
        new Grafting(session, importer)
                .insert(DiskPath.of(session, arguments.get(0)), IsoPath.absolute(session, target));
    }
}
