package org.burnish.xorriso.command.tree;

import java.nio.file.Path;
import java.util.List;
import org.burnish.recorder.DiskImporter;
import org.burnish.xorriso.run.Notices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DiskPath;
import org.burnish.xorriso.tree.DiskWildcards;
import org.burnish.xorriso.tree.Grafting;
import org.burnish.xorriso.tree.Prefixes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adds files of the disk under their paths with another beginning. */
@Component(property = XorrisoCommand.COMMAND + "=map_l")
public final class MapL implements XorrisoCommand {

    private final DiskImporter importer;

    @Activate
    public MapL(@Reference DiskImporter importer) {
        this.importer = importer;
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of("disk_prefix", "iso_rr_prefix"),
                "disk_path",
                "Insert disk files; in their paths disk_prefix becomes iso_rr_prefix.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        session.tree();
        Prefixes prefixes = Prefixes.of(session, arguments.get(0), arguments.get(1));
        Notices notices = new Notices(session.console(), "files added");
        Grafting grafting = new Grafting(session, importer);
        long count = 0;
        for (String argument : new DiskWildcards(session, false).expand(arguments.list())) {
            Path disk = DiskPath.of(session, argument);
            String path = prefixes.toImage(disk, "-map_l");
            Grafting.Added added = grafting.add(disk, path, notices);
            session.console().info(added.line());
            count += added.nodes();
        }
        notices.total(count, session.settings());
    }
}
