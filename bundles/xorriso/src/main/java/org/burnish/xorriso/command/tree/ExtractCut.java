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
import org.burnish.xorriso.tree.DiskPath;
import org.burnish.xorriso.tree.Extraction;
import org.burnish.xorriso.tree.IsoPath;
import org.burnish.xorriso.tree.Pasting;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Copies some bytes of a file of the image to disk. */
@Component(property = XorrisoCommand.COMMAND + "=extract_cut")
public final class ExtractCut implements XorrisoCommand {

    private final Operations operations;
    private final DiskImporter importer;

    @Activate
    public ExtractCut(@Reference Operations operations, @Reference DiskImporter importer) {
        this.operations = operations;
        this.importer = importer;
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of("iso_rr_path", "byte_offset", "byte_count", "disk_path"),
                "",
                "Copy some bytes of a file of the ISO image to a new file on disk.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        new Extraction(session, operations, importer, "-extract_cut")
                .cut(
                        IsoPath.absolute(session, arguments.get(0)),
                        Pasting.bytes(arguments.get(1), "-extract_cut"),
                        Pasting.bytes(arguments.get(2), "-extract_cut"),
                        DiskPath.of(session, arguments.get(3)));
    }
}
