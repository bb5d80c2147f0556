package org.burnish.xorriso.command.tree;

import java.io.IOException;
import org.burnish.recorder.DiskImporter;
import org.burnish.verifier.Verifier;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.IsoPath;
import org.burnish.xorriso.tree.Updating;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes a path of the image what a file of the disk is, if it is not already. */
@Component(property = XorrisoCommand.COMMAND + "=update")
public final class Update implements XorrisoCommand {

    private final DiskImporter importer;
    private final Verifier verifier;

    @Activate
    public Update(@Reference DiskImporter importer, @Reference Verifier verifier) {
        this.importer = importer;
        this.verifier = verifier;
    }

    @Override
    public Usage usage() {
        return Usage.of("disk_path", "iso_rr_path", "Replace iso_rr_path by disk_path if they differ.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        String path = arguments.get(1).isEmpty() ? arguments.get(0) : arguments.get(1);
        new Updating(session, importer, verifier, false).tell(arguments.get(0), IsoPath.absolute(session, path));
    }
}
