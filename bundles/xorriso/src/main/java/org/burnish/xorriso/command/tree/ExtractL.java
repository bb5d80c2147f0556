package org.burnish.xorriso.command.tree;

import java.io.IOException;
import java.util.List;
import org.burnish.operations.Operations;
import org.burnish.recorder.DiskImporter;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.Extraction;
import org.burnish.xorriso.tree.Prefixes;
import org.burnish.xorriso.tree.Wildcards;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Copies trees of the image to disk under their paths with another beginning. */
@Component(property = XorrisoCommand.COMMAND + "=extract_l")
public final class ExtractL implements XorrisoCommand {

    private final Operations operations;
    private final DiskImporter importer;

    @Activate
    public ExtractL(@Reference Operations operations, @Reference DiskImporter importer) {
        this.operations = operations;
        this.importer = importer;
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of("iso_rr_prefix", "disk_prefix"),
                "iso_rr_path",
                "Like -extract for each iso_rr_path; in it iso_rr_prefix becomes disk_prefix.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        Extraction extraction = new Extraction(session, operations, importer, "-extract");
        Prefixes prefixes = Prefixes.of(session, arguments.get(1), arguments.get(0));
        for (String path : Wildcards.paths(session, arguments.list())) {
            extraction.extract(path, prefixes.toDisk(path, "-extract_l"), Extraction.Manner.FULL);
        }
    }
}
