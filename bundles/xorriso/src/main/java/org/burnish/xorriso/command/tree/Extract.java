package org.burnish.xorriso.command.tree;

import java.io.IOException;
import org.burnish.operations.Operations;
import org.burnish.recorder.DiskImporter;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DiskPath;
import org.burnish.xorriso.tree.Extraction;
import org.burnish.xorriso.tree.IsoPath;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Copies a tree of the image to disk. */
@Component(property = XorrisoCommand.COMMAND + "=extract")
public final class Extract implements XorrisoCommand {

    private final Operations operations;
    private final DiskImporter importer;

    @Activate
    public Extract(@Reference Operations operations, @Reference DiskImporter importer) {
        this.operations = operations;
        this.importer = importer;
    }

    @Override
    public Usage usage() {
        return Usage.of("iso_rr_path", "disk_path", "Copy the tree under iso_rr_path to the disk address disk_path.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        new Extraction(session, operations, importer, "-extract")
                .extract(
                        IsoPath.absolute(session, arguments.get(0)),
                        DiskPath.of(session, arguments.get(1)),
                        Extraction.Manner.FULL);
    }
}
