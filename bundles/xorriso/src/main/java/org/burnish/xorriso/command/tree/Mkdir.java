package org.burnish.xorriso.command.tree;

import org.burnish.recorder.DiskImporter;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.Directories;
import org.burnish.xorriso.tree.IsoPath;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes empty directories. */
@Component(property = XorrisoCommand.COMMAND + "=mkdir")
public final class Mkdir implements XorrisoCommand {
    private final DiskImporter importer;

    @Activate
    public Mkdir(@Reference DiskImporter importer) {
        this.importer = importer;
    }

    private void make(String path, Session session) throws ProblemException {
        if (session.tree().find(path) != null) {
            session.console().event(Severity.WARNING, "-mkdir: Address already existing '" + path + "'");
            return;
        }
        new Directories(session, "-mkdir", importer).at(path);
        session.changed();
        session.console().info("Created directory in ISO image: '" + path + "'");
    }

    @Override
    public Usage usage() {
        return Usage.listOf("iso_rr_path", "Create empty directories if they do not exist yet.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        for (String argument : arguments.list()) {
            make(IsoPath.absolute(session, argument), session);
        }
    }
}
