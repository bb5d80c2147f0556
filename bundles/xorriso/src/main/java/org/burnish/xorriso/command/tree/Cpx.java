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

/** Copies files of the image to disk. */
@Component(property = XorrisoCommand.COMMAND + "=cpx")
public final class Cpx implements XorrisoCommand {

    private final Operations operations;
    private final DiskImporter importer;

    @Activate
    public Cpx(@Reference Operations operations, @Reference DiskImporter importer) {
        this.operations = operations;
        this.importer = importer;
    }

    @Override
    public Usage usage() {
        return Usage.listOf("iso_rr_path", "Copy the given files of the ISO image to the last argument in the list.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        new Extraction(session, operations, importer, "-cpx").copy(arguments.list(), false, Extraction.Manner.PLAIN);
    }
}
