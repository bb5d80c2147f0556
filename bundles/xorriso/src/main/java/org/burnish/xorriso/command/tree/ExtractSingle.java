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

/** Copies a node of the image to disk, a directory without what is in it. */
@Component(property = XorrisoCommand.COMMAND + "=extract_single")
public final class ExtractSingle implements XorrisoCommand {

    private final Operations operations;
    private final DiskImporter importer;

    @Activate
    public ExtractSingle(@Reference Operations operations, @Reference DiskImporter importer) {
        this.operations = operations;
        this.importer = importer;
    }

    @Override
    public Usage usage() {
        return Usage.of("iso_rr_path", "disk_path", "Like -extract, but of a directory only the directory itself.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        new Extraction(session, operations, importer, "-extract_single")
                .extract(
                        IsoPath.absolute(session, arguments.get(0)),
                        DiskPath.of(session, arguments.get(1)),
                        Extraction.Manner.SINGLE);
    }
}
