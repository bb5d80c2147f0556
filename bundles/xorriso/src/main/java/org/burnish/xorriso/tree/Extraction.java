package org.burnish.xorriso.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageTree;
import org.burnish.image.SlicedContent;
import org.burnish.operations.Inputs;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.Operations;
import org.burnish.operations.Order;
import org.burnish.operations.PathPair;
import org.burnish.operations.Restored;
import org.burnish.options.Options;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.DiskOptions;
import org.burnish.recorder.DiskOptions.Checking;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.run.Notices;
import org.burnish.xorriso.run.OrderRun;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.jspecify.annotations.Nullable;

/** Copies nodes of the image to the disk. */
public final class Extraction {

    /** How nodes are copied. */
    public enum Manner {
        /** With all attributes. */
        FULL,
        /** With permissions, and times and owner of now. */
        PLAIN,
        /** With all attributes, and directories without what is in them. */
        SINGLE
    }

    private final Session session;
    private final Operations operations;
    private final DiskImporter importer;
    private final String command;
    private final Notices notices;

    /**
     * Makes one.
     *
     * @param importer says whose new files are
     * @param command for messages
     * @throws ProblemException when copying to disk is not allowed
     */
    public Extraction(Session session, Operations operations, DiskImporter importer, String command)
            throws ProblemException {
        this.session = session;
        this.operations = operations;
        this.importer = importer;
        this.command = command;
        this.notices = new Notices(session.console(), "files restored");
        if (!session.settings().get(CommonSettings.OSIRROX)) {
            throw ProblemException.failure(
                    command + ": image-to-disk copies are not enabled by option -osirrox",
                    "Give -osirrox on before " + command);
        }
        if (session.loaded().isEmpty() && session.tree().root().children().isEmpty()) {
            throw ProblemException.failure(
                    command + ": Nothing can be extracted, since no image was loaded",
                    "Command -toc shows what is on the medium");
        }
    }

    /** Copies what is at a path, and all below it. */
    public void extract(String path, Path target, Manner manner) throws ProblemException, IOException {
        ImageNode node = find(path);
        if (restore(node, path, target, manner)) {
            session.console().info("Extracted from ISO image: file '" + path + "'='" + target + "'");
        }
    }

    /** The node at a path. */
    private ImageNode find(String path) throws ProblemException {
        @Nullable ImageNode node = session.tree().find(path);
        if (node == null) {
            throw ProblemException.failure(
                    "Cannot determine attributes of (ISO) source file '" + path + "' : No such file or directory");
        }
        return node;
    }

    /**
     * Copies what the words but the last name, as {@code cp} would.
     *
     * @param trees whether directories are copied
     */
    public void copy(List<String> words, boolean trees, Manner manner) throws ProblemException, IOException {
        if (words.size() < 2) {
            throw ProblemException.sorry("-cp*x: not enough arguments");
        }
        Path target = DiskPath.of(session, words.get(words.size() - 1));
        List<String> paths = Wildcards.paths(session, words.subList(0, words.size() - 1));
        boolean into = Files.isDirectory(target);
        if (paths.size() > 1 && !into && Files.exists(target)) {
            throw ProblemException.failure(
                    "-cp*x: more than one origin given, destination is a non-directory: '" + target + "'");
        }
        for (String path : paths) {
            copy(path, into || paths.size() > 1 ? target.resolve(IsoPath.last(path)) : target, trees, manner);
        }
    }

    private void copy(String path, Path target, boolean trees, Manner manner) throws ProblemException, IOException {
        @Nullable ImageNode node = session.tree().find(path);
        if (node == null) {
            throw ProblemException.failure("Cannot find path '" + path + "' in loaded ISO image");
        }
        boolean directory = node instanceof DirectoryNode && joined(node).isEmpty();
        if (directory && !trees) {
            throw ProblemException.failure(command + ": May not copy directory '" + path + "'");
        }
        if (restore(node, path, target, manner) && !directory) {
            session.console().info("Copied from ISO image to disk: file '" + path + "' = '" + target + "'");
        }
    }

    /** Copies some bytes of a file to a new file. */
    public void cut(String path, long offset, long count, Path target) throws ProblemException, IOException {
        @Nullable ImageNode node = session.tree().find(path);
        if (node == null) {
            throw ProblemException.failure("Cannot find path '" + path + "' in loaded ISO image");
        }
        if (!(node instanceof FileNode file)) {
            throw ProblemException.failure(command + ": ISO file '" + path + "' is not a data file");
        }
        if (offset > file.content().size()) {
            throw ProblemException.failure("Cannot restore regular file to disk filesystem: '" + path + "' : it has "
                    + file.content().size() + " bytes");
        }
        FileNode part = new FileNode(file.name(), file.attributes(), new SlicedContent(file.content(), offset, count));
        restore(part, path, target, Manner.FULL);
    }

    private boolean restore(ImageNode node, String path, Path target, Manner manner)
            throws ProblemException, IOException {
        Options restoring = session.settings().get(Choices.RESTORING);
        boolean checksums = session.settings().get(CommonSettings.MD5).enabled();
        if (!Reassurance.confirmsReplacing(session, target)) {
            return false;
        }
        Order order = Order.of(Order.RESTORE)
                .with(new PathPair(target.toString(), path))
                .with(DiskRules.of(session).options().without(DiskOptions.NUMBERS))
                .with(restoring)
                .with(DiskOptions.CHECKING, checksums ? restoring.get(DiskOptions.CHECKING) : Checking.OFF)
                .with(DiskOptions.HARD_LINKS, session.settings().get(CommonSettings.HARD_LINKS))
                .with(OperationOptions.DEVICES, session.settings().get(CommonSettings.DEVICE_FILES));
        ImageTree tree = manner == Manner.FULL && node.parent() != null && !hasParts(node)
                ? session.tree()
                : alone(path, changed(node, manner));
        Restored restored =
                OrderRun.result(operations, order, Inputs.reportingTo(notices).tree(tree), Restored.class);
        return notices.restored(restored.nodes());
    }

    private Optional<FileNode> joined(ImageNode node) {
        return session.settings().get(Choices.CONCAT_SPLIT) ? SplitFile.joined(node) : Optional.empty();
    }

    private boolean hasParts(ImageNode node) {
        return joined(node).isPresent()
                || node instanceof DirectoryNode directory
                        && directory.children().stream().anyMatch(this::hasParts);
    }

    private ImageNode changed(ImageNode node, Manner manner) {
        Optional<FileNode> joined = joined(node);
        if (joined.isPresent()) {
            return changed(joined.get(), manner);
        }
        ImageNode copy = node.copy(node.name());
        if (manner == Manner.PLAIN) {
            Attributes now = importer.emptyTree().root().attributes();
            Attributes old = AccessChange.ownGroup(node.attributes());
            copy.attributes(
                    new Attributes(old.mode(), now.uid(), now.gid(), now.accessed(), now.modified(), now.changed()));
        }
        if (copy instanceof DirectoryNode made && node instanceof DirectoryNode old && manner != Manner.SINGLE) {
            old.children().forEach(child -> made.put(changed(child, manner)));
        }
        return copy;
    }

    /** A tree with one node at its path. */
    private ImageTree alone(String path, ImageNode node) {
        if (node instanceof DirectoryNode root && path.equals("/")) {
            return new ImageTree(root);
        }
        ImageTree tree = importer.emptyTree();
        DirectoryNode directory = tree.root();
        List<String> names = List.of(path.substring(1).split("/"));
        for (String name : names.subList(0, names.size() - 1)) {
            DirectoryNode below = new DirectoryNode(name, directory.attributes());
            directory.put(below);
            directory = below;
        }
        directory.put(node);
        return tree;
    }
}
