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

/** Makes a tree of the image what a tree of the disk is. */
@Component(property = XorrisoCommand.COMMAND + "=update_r")
public final class UpdateR implements XorrisoCommand {

    private final DiskImporter importer;
    private final Verifier verifier;

    @Activate
    public UpdateR(@Reference DiskImporter importer, @Reference Verifier verifier) {
        this.importer = importer;
        this.verifier = verifier;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                "disk_path",
                "iso_rr_path",
                "Like -update, but for whole trees: what is missing on disk is removed, too.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        String path = arguments.get(1).isEmpty() ? arguments.get(0) : arguments.get(1);
        new Updating(session, importer, verifier, true).tell(arguments.get(0), IsoPath.absolute(session, path));
    }
}
