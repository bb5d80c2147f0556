package org.burnish.xorriso.command.tree;

import org.burnish.recorder.DiskImporter;
import org.burnish.xorriso.run.Notices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.Grafting;
import org.burnish.xorriso.tree.PathSpec;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adds files of the disk under their own paths. */
@Component(property = XorrisoCommand.COMMAND + "=add")
public final class Add implements XorrisoCommand {
    private final DiskImporter importer;

    @Activate
    public Add(@Reference DiskImporter importer) {
        this.importer = importer;
    }

    @Override
    public Usage usage() {
        return Usage.listOf("disk_path", "Insert the given files or directory trees from disk into the ISO image.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        session.tree();
        long count = 0;
        Notices notices = new Notices(session.console(), "files added");
        Grafting grafting = new Grafting(session, importer);
        for (PathSpec spec : PathSpec.of(session, arguments.list())) {
            Grafting.Added added = grafting.add(spec.disk(), spec.path(), notices);
            session.console().info(added.line());
            count += added.nodes();
        }
        if (count > 0) {
            notices.total(count, session.settings());
        }
    }
}
