package org.burnish.xorriso.tree;

import java.nio.file.Path;
import java.util.List;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageTree;
import org.burnish.recorder.DiskImporter;
import org.burnish.xorriso.run.Notices;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.jspecify.annotations.Nullable;

/** Adds files of the disk as {@code cp -r} would: the last of the words is where to. */
public final class Copying {

    private final Session session;
    private final DiskImporter importer;

    public Copying(Session session, DiskImporter importer) {
        this.session = session;
        this.importer = importer;
    }

    /** Adds what the words but the last name. */
    public void copy(List<String> words, String command) throws ProblemException {
        if (words.size() < 2) {
            throw ProblemException.sorry(command + ": not enough arguments");
        }
        ImageTree tree = session.tree();
        List<String> origins = new DiskWildcards(session, false).expand(words.subList(0, words.size() - 1));
        String target = IsoPath.absolute(session, words.get(words.size() - 1));
        @Nullable ImageNode present = tree.find(target);
        boolean into = present instanceof DirectoryNode || present == null && origins.size() > 1;
        if (origins.size() > 1 && !into) {
            throw ProblemException.failure(
                    command + ": more than one origin given, destination is a non-directory: '" + target + "'");
        }
        Notices notices = new Notices(session.console(), "files added");
        Grafting grafting = new Grafting(session, importer);
        long count = 0;
        for (String origin : origins) {
            Path disk = DiskPath.of(session, origin);
            String path = into ? IsoPath.absolute(session, target + "/" + disk.getFileName()) : target;
            Grafting.Added added = grafting.add(disk, path, notices);
            session.console().info(added.line());
            count += added.nodes();
        }
        notices.total(count, session.settings());
    }
}
