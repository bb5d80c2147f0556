package org.burnish.xorriso.command.tree;

import org.burnish.recorder.DiskImporter;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.Copying;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adds files of the disk at or in a place in the image. */
@Component(property = XorrisoCommand.COMMAND + "=cpr")
public final class Cpr implements XorrisoCommand {

    private final DiskImporter importer;

    @Activate
    public Cpr(@Reference DiskImporter importer) {
        this.importer = importer;
    }

    @Override
    public Usage usage() {
        return Usage.listOf(
                "disk_path",
                "Insert the given files or trees from disk as the last argument in the list, as cp -r would.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        new Copying(session, importer).copy(arguments.list(), "-cpr");
    }
}
