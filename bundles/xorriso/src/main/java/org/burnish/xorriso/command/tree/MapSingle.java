package org.burnish.xorriso.command.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.burnish.image.DirectoryNode;
import org.burnish.recorder.DiskImporter;
import org.burnish.xorriso.run.Notices;
import org.burnish.xorriso.run.Problems;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.Directories;
import org.burnish.xorriso.tree.DiskPath;
import org.burnish.xorriso.tree.DiskRules;
import org.burnish.xorriso.tree.Grafting;
import org.burnish.xorriso.tree.IsoPath;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adds a file of the disk at a path, a directory without what is in it. */
@Component(property = XorrisoCommand.COMMAND + "=map_single")
public final class MapSingle implements XorrisoCommand {

    private final DiskImporter importer;

    @Activate
    public MapSingle(@Reference DiskImporter importer) {
        this.importer = importer;
    }

    @Override
    public Usage usage() {
        return Usage.of("disk_path", "iso_rr_path", "Like -map, but of a directory only the directory itself.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        Path disk = DiskPath.of(session, arguments.get(0));
        String target = IsoPath.absolute(session, arguments.get(1).isEmpty() ? arguments.get(0) : arguments.get(1));
        if (!Files.isDirectory(disk, LinkOption.NOFOLLOW_LINKS)) {
            new Grafting(session, importer).insert(disk, target);
            return;
        }
        try {
            DirectoryNode directory = new Directories(session, "-map_single", importer).at(target);
            directory.attributes(importer.attributes(
                    disk, DiskRules.of(session).options(), new Notices(session.console(), "files added")));
            session.changed();
            session.console().info(new Grafting.Added(target, disk, true, 1).line());
        } catch (IOException unreadable) {
            throw ProblemException.failure(
                    "Cannot determine attributes of source file '" + disk + "' : " + Problems.text(unreadable));
        }
    }
}
