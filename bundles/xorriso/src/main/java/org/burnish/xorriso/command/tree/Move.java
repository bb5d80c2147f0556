package org.burnish.xorriso.command.tree;

import org.burnish.recorder.DiskImporter;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.IsoPath;
import org.burnish.xorriso.tree.Places;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Renames a file of the image. */
@Component(property = XorrisoCommand.COMMAND + "=move")
public final class Move implements XorrisoCommand {

    private final DiskImporter importer;

    @Activate
    public Move(@Reference DiskImporter importer) {
        this.importer = importer;
    }

    @Override
    public Usage usage() {
        return Usage.of("iso_rr_path", "iso_rr_path", "Rename a single file object in the ISO tree.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        Places places = new Places(session, "-move", importer);
        places.move(places.node(arguments.get(0)), IsoPath.absolute(session, arguments.get(1)));
    }
}
