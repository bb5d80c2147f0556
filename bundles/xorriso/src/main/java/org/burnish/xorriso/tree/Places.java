package org.burnish.xorriso.tree;

import java.util.ArrayList;
import java.util.List;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.image.LinkFamily;
import org.burnish.recorder.DiskImporter;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.OverwriteMode;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.jspecify.annotations.Nullable;

/** Gives nodes of the image another place: moves them there, or puts a copy there that shares their content. */
public final class Places {

    private final Session session;
    private final String command;
    private final Directories directories;

    /**
     * Makes one.
     *
     * @param command for messages
     */
    public Places(Session session, String command, DiskImporter importer) {
        this.session = session;
        this.command = command;
        this.directories = new Directories(session, command, importer);
    }

    /** What is done with a node and its new absolute path. */
    @FunctionalInterface
    private interface Deed {
        void at(ImageNode node, String path) throws ProblemException;
    }

    /** The node at a path as the user wrote it. */
    public ImageNode node(String word) throws ProblemException {
        String path = IsoPath.absolute(session, word);
        ImageNode node = session.tree().find(path);
        if (node == null) {
            throw ProblemException.failure("Cannot find path '" + path + "' in loaded ISO image");
        }
        return node;
    }

    /** Moves what paths and patterns name to the last of them: into it if that is a directory. */
    public void moveAll(List<String> words) throws ProblemException {
        String target = target(words);
        boolean into = session.tree().find(target) instanceof DirectoryNode;
        all(words, target, into, (node, path) -> {
            String from = node.path();
            if (move(node, path)) {
                session.console().info("Renamed in ISO image: '" + from + "' to '" + path + "'");
            }
        });
    }

    /** Copies what paths and patterns name to the last of them: into it if that is a directory. */
    public void copyAll(List<String> words) throws ProblemException {
        String target = target(words);
        ImageNode present = session.tree().find(target);
        if (present != null && !(present instanceof DirectoryNode)) {
            throw ProblemException.failure(
                    command + ": Copy address already exists and is not a directory: '" + target + "'");
        }
        all(words, target, present != null, this::copy);
    }

    /** As absolute path. */
    private String target(List<String> words) throws ProblemException {
        if (words.size() < 2) {
            throw ProblemException.sorry(command + ": not enough arguments");
        }
        return IsoPath.absolute(session, words.get(words.size() - 1));
    }

    private void all(List<String> words, String target, boolean into, Deed deed) throws ProblemException {
        List<ImageNode> nodes = new ArrayList<>();
        for (String word : words.subList(0, words.size() - 1)) {
            List<ImageNode> found = Wildcards.expand(session, session.tree(), word);
            nodes.addAll(found.isEmpty() ? List.of(node(word)) : found);
        }
        if (nodes.size() > 1 && !into) {
            throw ProblemException.failure(
                    command + ": more than one origin given, destination is a non-directory: '" + target + "'");
        }
        for (ImageNode node : nodes) {
            String path = target.endsWith("/") ? target + node.name() : target + "/" + node.name();
            deed.at(node, into ? path : target);
        }
    }

    /**
     * Moves one node.
     *
     * @param path absolute
     * @return whether it is at another place now
     */
    public boolean move(ImageNode node, String path) throws ProblemException {
        String from = node.path();
        DirectoryNode parent = node.parent();
        if (parent == null) {
            throw ProblemException.failure("May not rename root directory");
        }
        if (path.equals(from)) {
            session.console().event(Severity.WARNING, "Ignored attempt to rename '" + from + "' to itself");
            return false;
        }
        if (path.startsWith(from + "/")) {
            throw ProblemException.failure("May not rename '" + from + "' to its own sub address '" + path + "'");
        }
        refuse(session.tree().find(path), path);
        DirectoryNode directory = directories.above(path);
        parent.remove(node.name());
        directory.put(under(node, IsoPath.last(path)));
        session.changed();
        return true;
    }

    private void refuse(@Nullable ImageNode present, String path) throws ProblemException {
        if (present == null) {
            return;
        }
        OverwriteMode mode = session.settings().get(CommonSettings.OVERWRITE);
        if (present instanceof DirectoryNode directory
                && (mode != OverwriteMode.ON || !directory.children().isEmpty())) {
            throw ProblemException.failure("Renaming: May not overwrite directory: '" + path + "'");
        }
        if (mode == OverwriteMode.OFF) {
            throw ProblemException.failure("Renaming: May not overwrite: '" + path + "'");
        }
    }

    /** The same node of another name. The children of a directory go with it. */
    private static ImageNode under(ImageNode node, String name) {
        if (node.name().equals(name)) {
            return node;
        }
        ImageNode renamed = node.copy(name);
        if (node instanceof DirectoryNode old && renamed instanceof DirectoryNode directory) {
            for (ImageNode child : List.copyOf(old.children())) {
                old.remove(child.name());
                directory.put(child);
            }
        }
        return renamed;
    }

    /**
     * Puts a copy of a node, and of all below it, at a path where nothing is.
     *
     * @param path absolute
     */
    public void copy(ImageNode node, String path) throws ProblemException {
        if (session.tree().find(path) != null) {
            throw ProblemException.failure("Cloning: Copy address already exists: '" + path + "'");
        }
        // a copy may go below its original, and has no copy of itself
        ImageNode copy = copied(node, IsoPath.last(path));
        directories.above(path).put(copy);
        session.changed();
        session.console().info("Cloned in ISO image: '" + node.path() + "' to '" + path + "'");
    }

    private static ImageNode copied(ImageNode node, String name) {
        ImageNode copy = node.copy(name);
        copy.attributes(LinkFamily.alone(copy.attributes()));
        if (node instanceof DirectoryNode old && copy instanceof DirectoryNode directory) {
            old.children().forEach(child -> directory.put(copied(child, child.name())));
        }
        return copy;
    }
}
