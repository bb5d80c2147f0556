package org.burnish.xorriso.filter;

import java.io.IOException;
import java.util.List;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.NameBytes;
import org.burnish.image.filter.ContentFilter;
import org.burnish.image.filter.FilteredContent;
import org.burnish.options.Options;
import org.burnish.xorriso.run.Heartbeat;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.tree.IsoPath;
import org.burnish.xorriso.tree.Wildcards;
import org.jspecify.annotations.Nullable;

/** Gives files of the image a filter, or takes filters away. */
public final class FilterChange {

    private static final int LONGEST = 255;

    private final Session session;
    private final boolean trees;
    private final Heartbeat heartbeat;
    private long processed;

    /** What is done with one file. */
    @FunctionalInterface
    private interface Change {
        void apply(FileNode file) throws ProblemException, IOException;
    }

    /**
     * Makes one.
     *
     * @param trees whether the files below directories are meant, too
     */
    public FilterChange(Session session, boolean trees) {
        this.session = session;
        this.trees = trees;
        this.heartbeat = new Heartbeat(session.console(), 1, "file filters processed");
    }

    /** Gives files a filter. */
    public void add(ContentFilter filter, List<String> patterns) throws ProblemException, IOException {
        perform(patterns, file -> add(filter, file));
    }

    /**
     * Takes all filters of files away.
     *
     * @param rename whether the files get back the names that they had before
     */
    public void removeAll(boolean rename, List<String> patterns) throws ProblemException, IOException {
        perform(patterns, file -> removeAll(file, rename));
    }

    private void perform(List<String> patterns, Change change) throws ProblemException, IOException {
        for (String pattern : patterns) {
            List<ImageNode> nodes = Wildcards.expand(session, session.tree(), pattern);
            if (nodes.isEmpty()) {
                throw ProblemException.failure(
                        "Cannot find path '" + IsoPath.absolute(session, pattern) + "' in loaded ISO image");
            }
            for (ImageNode node : nodes) {
                perform(node, change);
            }
        }
    }

    private void perform(ImageNode node, Change change) throws ProblemException, IOException {
        if (!(node instanceof FileNode) && !(trees && node instanceof DirectoryNode)) {
            if (!trees) {
                session.console()
                        .event(Severity.SORRY, "-set_filter: Not a regular data file node '" + node.path() + "'");
            }
            return;
        }
        for (FileNode file : FilteredFiles.below(node)) {
            change.apply(file);
            heartbeat.count(Long.toString(++processed));
        }
    }

    private void add(ContentFilter filter, FileNode file) throws ProblemException, IOException {
        String suffix = filter.suffix();
        String name = file.name();
        boolean bears = !suffix.isEmpty() && name.endsWith(suffix);
        if (!suffix.isEmpty() && bears != filter.removesSuffix() || filter.removesSuffix() && name.equals(suffix)) {
            return;
        }
        String newName = !filter.removesSuffix() ? name + suffix : name.substring(0, name.length() - suffix.length());
        refuseName(file, newName, filter.removesSuffix() ? "remove" : "append", "Left unfiltered.");
        Options options = session.settings().get(ZisofsParameters.SETTING).options(PointerUse.room(session));
        @Nullable FileContent content = filter.apply(file.content(), options).orElse(null);
        if (content != null) {
            PointerUse.add(session, content);
            FilteredFiles.replace(file, newName, content);
        }
    }

    private static void refuseName(FileNode file, String newName, String verb, String result) throws ProblemException {
        @Nullable DirectoryNode parent = file.parent();
        boolean taken = parent != null && !newName.equals(file.name()) && parent.child(newName) != null;
        if (taken || NameBytes.encode(newName).length > LONGEST) {
            throw ProblemException.failure(
                    "-set_filter: Cannot " + verb + " suffix to '" + file.path() + "'. " + result,
                    taken ? "There is another file '" + newName + "' in its directory" : "The name would be too long");
        }
    }

    private static void removeAll(FileNode file, boolean rename) throws ProblemException {
        FileContent content = file.content();
        String name = file.name();
        while (content instanceof FilteredContent filtered) {
            name = rename ? filtered.nameWithout(name) : name;
            content = filtered.unfiltered();
        }
        if (content != file.content()) {
            refuseName(file, name, "undo the", "Left filtered.");
            FilteredFiles.replace(file, name, content);
        }
    }
}
