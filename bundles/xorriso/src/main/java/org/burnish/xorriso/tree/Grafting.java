package org.burnish.xorriso.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageTree;
import org.burnish.recorder.DiskImporter;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.run.Notices;
import org.burnish.xorriso.run.Problems;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;

/** Adds files of the disk to the image. */
public final class Grafting {

    private final Session session;
    private final DiskImporter importer;

    public Grafting(Session session, DiskImporter importer) {
        this.session = session;
        this.importer = importer;
    }

    /** Adds one file or tree, if it may take that place. Tells at the end what was added where. */
    public long add(Path disk, String path, Notices notices) throws ProblemException {
        ImageTree tree = session.tree();
        refuse(disk, path, tree.find(path));
        try {
            long nodes = importer.add(tree, disk.toAbsolutePath().normalize(), path, notices);
            session.changed();
            boolean directory = tree.find(path) instanceof DirectoryNode;
            session.console()
                    .info("Added to ISO image: " + (directory ? "directory" : "file") + " '" + path + "'='"
                            + disk.toAbsolutePath().normalize() + "'");
            return Math.max(1, directory ? nodes - 1 : nodes);
        } catch (IOException e) {
            throw ProblemException.failure("Grafting failed:  '" + path + "' = '" + disk + "' : " + Problems.text(e));
        }
    }

    private void refuse(Path disk, String path, ImageNode old) throws ProblemException {
        if (!Files.exists(disk, LinkOption.NOFOLLOW_LINKS)) {
            throw ProblemException.failure(
                    "Cannot determine attributes of source file '" + disk + "' : No such file or directory");
        }
        if (old == null) {
            return;
        }
        Choices.Overwrite mode = session.settings().get(Choices.OVERWRITE);
        boolean oldDirectory = old instanceof DirectoryNode;
        boolean newDirectory = Files.isDirectory(disk, LinkOption.NOFOLLOW_LINKS);
        boolean merge = oldDirectory && newDirectory;
        if (!merge && (mode == Choices.Overwrite.OFF || mode == Choices.Overwrite.NONDIR && oldDirectory)) {
            throw ProblemException.failure(
                    "While grafting '" + path + "' : file object exists and may not be overwritten",
                    "Command -overwrite on allows it, -rm_r gets rid of the old one");
        }
    }
}
