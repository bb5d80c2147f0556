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

/** Copies a file or tree of the image; both share their content. */
@Component(property = XorrisoCommand.COMMAND + "=clone")
public final class Clone implements XorrisoCommand {

    private final DiskImporter importer;

    @Activate
    public Clone(@Reference DiskImporter importer) {
        this.importer = importer;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                "iso_rr_path",
                "iso_rr_path",
                "Create a copy of a file or tree in the ISO image that shares its content.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        Places places = new Places(session, "-clone", importer);
        places.copy(places.node(arguments.get(0)), IsoPath.absolute(session, arguments.get(1)));
    }
}
