package org.burnish.xorriso.command.tree;

import java.io.IOException;
import org.burnish.operations.Operations;
import org.burnish.recorder.DiskImporter;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.Extraction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Copies files of the image to disk, with owners and times. */
@Component(property = XorrisoCommand.COMMAND + "=cpax")
public final class Cpax implements XorrisoCommand {

    private final Operations operations;
    private final DiskImporter importer;

    @Activate
    public Cpax(@Reference Operations operations, @Reference DiskImporter importer) {
        this.operations = operations;
        this.importer = importer;
    }

    @Override
    public Usage usage() {
        return Usage.listOf("iso_rr_path", "Like -cpx, and keep owner, group and times.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        new Extraction(session, operations, importer, "-cpax").copy(arguments.list(), false, Extraction.Manner.FULL);
    }
}
