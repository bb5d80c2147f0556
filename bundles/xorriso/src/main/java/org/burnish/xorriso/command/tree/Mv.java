package org.burnish.xorriso.command.tree;

import org.burnish.recorder.DiskImporter;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.Places;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Moves or renames files of the image. */
@Component(property = XorrisoCommand.COMMAND + "=mv")
public final class Mv implements XorrisoCommand {

    private final DiskImporter importer;

    @Activate
    public Mv(@Reference DiskImporter importer) {
        this.importer = importer;
    }

    @Override
    public Usage usage() {
        return Usage.listOf(
                "iso_rr_path", "Rename the given file objects in the ISO tree to the last argument in the list.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        new Places(session, "-mv", importer).moveAll(arguments.list());
    }
}
