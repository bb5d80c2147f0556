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

/** Copies files and trees of the image; originals and copies share their content. */
@Component(property = XorrisoCommand.COMMAND + "=cp_clone")
public final class CpClone implements XorrisoCommand {

    private final DiskImporter importer;

    @Activate
    public CpClone(@Reference DiskImporter importer) {
        this.importer = importer;
    }

    @Override
    public Usage usage() {
        return Usage.listOf(
                "iso_rr_path", "Create copies of the given files or trees as the last argument in the list.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        new Places(session, "-cp_clone", importer).copyAll(arguments.list());
    }
}
