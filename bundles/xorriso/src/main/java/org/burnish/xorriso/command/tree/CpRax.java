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

/** Copies trees of the image to disk, with owners and times. */
@Component(property = XorrisoCommand.COMMAND + "=cp_rax")
public final class CpRax implements XorrisoCommand {

    private final Operations operations;
    private final DiskImporter importer;

    @Activate
    public CpRax(@Reference Operations operations, @Reference DiskImporter importer) {
        this.operations = operations;
        this.importer = importer;
    }

    @Override
    public Usage usage() {
        return Usage.listOf("iso_rr_path", "Like -cp_rx, and keep owner, group and times.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        new Extraction(session, operations, importer, "-cp_rax").copy(arguments.list(), true, Extraction.Manner.FULL);
    }
}
