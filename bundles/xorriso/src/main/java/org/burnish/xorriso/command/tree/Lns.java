package org.burnish.xorriso.command.tree;

import org.burnish.image.SymlinkNode;
import org.burnish.recorder.DiskImporter;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.Directories;
import org.burnish.xorriso.tree.IsoPath;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes a symbolic link. */
@Component(property = XorrisoCommand.COMMAND + "=lns")
public final class Lns implements XorrisoCommand {

    private final DiskImporter importer;

    @Activate
    public Lns(@Reference DiskImporter importer) {
        this.importer = importer;
    }

    @Override
    public Usage usage() {
        return Usage.of("target_text", "iso_rr_path", "Create a symbolic link in the ISO image.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String path = IsoPath.absolute(session, arguments.get(1));
        if (session.tree().find(path) != null) {
            throw ProblemException.failure("-lns: Address already existing: '" + path + "'");
        }
        Directories directories = new Directories(session, "-lns", importer);
        directories.above(path).put(new SymlinkNode(IsoPath.last(path), directories.ofLink(), arguments.get(0)));
        session.changed();
    }
}
