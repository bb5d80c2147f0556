package org.burnish.xorriso.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageTree;
import org.burnish.recorder.DiskImporter;
import org.burnish.xorriso.run.Notices;
import org.burnish.xorriso.run.Problems;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.OverwriteMode;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.jspecify.annotations.Nullable;

/** Adds files of the disk to the image. */
public final class Grafting {

    private final Session session;
    private final DiskImporter importer;

    public Grafting(Session session, DiskImporter importer) {
        this.session = session;
        this.importer = importer;
    }

    /**
     * What was added.
     *
     * @param path where in the image
     * @param disk from where
     * @param directory whether it is a directory
     * @param nodes how many nodes, the directory itself not counted; 0 where it is left out
     */
    public record Added(String path, Path disk, boolean directory, long nodes) {

        /** The line that says it. */
        public String line() {
            if (nodes == 0) {
                return "Left out of ISO image: '" + disk + "'";
            }
            return "Added to ISO image: " + (directory ? "directory" : "file") + " '" + path + "'='" + disk + "'";
        }
    }

    /** Adds one file or tree, if it may take that place. */
    public Added add(Path disk, String path, Notices notices) throws ProblemException {
        ImageTree tree = session.tree();
        refuse(disk, path, tree.find(path));
        Path absolute = disk.toAbsolutePath().normalize();
        try {
            long nodes = importer.add(tree, absolute, path, rules(), notices);
            if (nodes == 0) {
                return new Added(path, absolute, false, 0);
            }
            session.changed();
            boolean directory = tree.find(path) instanceof DirectoryNode;
            return new Added(path, absolute, directory, Math.max(1, directory ? nodes - 1 : nodes));
        } catch (IOException e) {
            throw ProblemException.failure("Grafting failed:  '" + path + "' = '" + disk + "' : " + Problems.text(e));
        }
    }

    /** Adds one file or tree, and says so. */
    public void insert(Path disk, String path) throws ProblemException {
        Notices notices = new Notices(session.console(), "files added");
        Added added = add(disk, path, notices);
        notices.total(added.nodes(), session.settings());
        session.console().info(added.line());
    }

    private DiskRules rules() {
        return session.settings().get(DiskRules.SETTING);
    }

    /** Whether a link is looked at itself, not what it leads to. */
    private LinkOption[] options(Path disk) {
        return rules().follows(disk, true) ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    }

    private void refuse(Path disk, String path, @Nullable ImageNode old) throws ProblemException {
        if (!Files.exists(disk, options(disk))) {
            throw ProblemException.failure(
                    "Cannot determine attributes of source file '" + disk + "' : No such file or directory");
        }
        if (old == null) {
            return;
        }
        OverwriteMode mode = session.settings().get(CommonSettings.OVERWRITE);
        boolean oldDirectory = old instanceof DirectoryNode;
        boolean newDirectory = Files.isDirectory(disk, options(disk));
        boolean merge = oldDirectory && newDirectory;
        if (!merge && (mode == OverwriteMode.OFF || (mode == OverwriteMode.NONDIR && oldDirectory))) {
            throw ProblemException.failure(
                    "While grafting '" + path + "' : file object exists and may not be overwritten",
                    "Command -overwrite on allows it, -rm_r gets rid of the old one");
        }
    }
}
