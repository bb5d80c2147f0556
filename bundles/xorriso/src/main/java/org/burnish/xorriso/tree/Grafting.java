package org.burnish.xorriso.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageTree;
import org.burnish.image.SlicedContent;
import org.burnish.recorder.DiskImporter;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.run.Notices;
import org.burnish.xorriso.run.Problems;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.OverwriteMode;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
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
        Path absolute = DiskPath.of(session, disk.toString());
        try {
            long nodes = importer.add(tree, absolute, path, rules(), notices);
            if (nodes == 0) {
                return new Added(path, absolute, false, 0);
            }
            session.changed();
            @Nullable ImageNode added = tree.find(path);
            boolean directory = added instanceof DirectoryNode;
            if (added != null && new SizeRules(session).apply(added)) {
                throw ProblemException.failure("Grafting failed:  '" + path + "' = '" + absolute + "'");
            }
            return new Added(path, absolute, directory, Math.max(1, directory ? nodes - 1 : nodes));
        } catch (IOException e) {
            session.console().event(Severity.ERRFILE, disk.toString());
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

    /** Adds some bytes of a regular file. */
    public void cut(Path disk, long offset, long count, String path) throws ProblemException {
        refuse(disk, path, session.tree().find(path));
        ImageTree apart = importer.emptyTree();
        try {
            importer.add(
                    apart, disk.toRealPath(), "/" + IsoPath.last(path), new Notices(session.console(), "files added"));
        } catch (IOException e) {
            throw ProblemException.failure("Grafting failed:  '" + path + "' = '" + disk + "' : " + Problems.text(e));
        }
        if (!(apart.find(IsoPath.last(path)) instanceof FileNode file)) {
            throw ProblemException.failure("-cut_out: Unsupported file type with '" + disk + "'");
        }
        if (offset >= file.content().size()) {
            throw ProblemException.sorry("-cut_out: Byte offset " + offset + " larger than file size "
                    + file.content().size() + " : No such file or directory");
        }
        new Directories(session, "-cut_out", importer)
                .above(path)
                .put(new FileNode(file.name(), file.attributes(), new SlicedContent(file.content(), offset, count)));
        session.changed();
    }

    /** Adds what a list names, each as far as that can be done. */
    public void addListed(String list, List<String> words) {
        Notices notices = new Notices(session.console(), "files added");
        long count = 0;
        int items = 0;
        for (String word : words) {
            PathSpec spec = PathSpec.of(session, word);
            try {
                count += add(spec.disk(), spec.path(), notices).nodes();
                items++;
            } catch (ProblemException e) {
                Problems.report(session.console(), e);
            }
        }
        notices.total(count, session.settings());
        session.console().info("Added " + items + " items from file '" + list + "'");
    }

    private DiskRules rules() {
        return session.settings().get(DiskRules.SETTING);
    }

    private void refuse(Path disk, String path, @Nullable ImageNode old) throws ProblemException {
        if (!Files.exists(disk, DiskPath.named(session, disk))) {
            session.console().event(Severity.ERRFILE, disk.toString());
            throw ProblemException.failure(
                    "Cannot determine attributes of source file '" + disk + "' : No such file or directory");
        }
        if (old == null) {
            return;
        }
        OverwriteMode mode = session.settings().get(CommonSettings.OVERWRITE);
        boolean parts = session.settings().get(Choices.SPLIT_SIZE) > 0
                && SplitFile.joined(old).isPresent();
        boolean oldDirectory = old instanceof DirectoryNode && !parts;
        boolean newDirectory = Files.isDirectory(disk, DiskPath.named(session, disk));
        boolean merge = oldDirectory && newDirectory;
        if (!merge && (mode == OverwriteMode.OFF || (mode == OverwriteMode.NONDIR && oldDirectory))) {
            throw ProblemException.failure(
                    "While grafting '" + path + "' : file object exists and may not be overwritten",
                    "Command -overwrite on allows it, -rm_r gets rid of the old one");
        }
        if (!merge && !Reassurance.confirmsReplacing(session, old)) {
            throw new ProblemException(Severity.NOTE, "User revoked adding of: '" + disk + "'");
        }
    }
}
