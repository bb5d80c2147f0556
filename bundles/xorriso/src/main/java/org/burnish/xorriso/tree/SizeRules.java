package org.burnish.xorriso.tree;

import java.util.List;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.SlicedContent;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.jspecify.annotations.Nullable;

/** What becomes of files that are large: they are split, or not added. */
final class SizeRules {

    private final Session session;
    private final long split;
    private final long limit;

    SizeRules(Session session) {
        this.session = session;
        this.split = session.settings().get(Choices.SPLIT_SIZE);
        this.limit = session.settings().get(Choices.FILE_SIZE_LIMIT);
    }

    /**
     * Splits or removes large files that were added.
     *
     * @return whether the node itself was removed
     */
    boolean apply(ImageNode node) {
        if (node instanceof DirectoryNode directory) {
            List.copyOf(directory.children()).forEach(this::apply);
            return false;
        }
        return node instanceof FileNode file && file.content().stored().isEmpty() && apply(file);
    }

    private boolean apply(FileNode file) {
        long size = file.content().size();
        @Nullable DirectoryNode parent = file.parent();
        boolean isPart = file.content() instanceof SlicedContent;
        if (parent == null) {
            return false;
        }
        String path = file.path();
        if (split > 0 && size > split && !isPart) {
            DirectoryNode parts = SplitFile.split(file, split);
            parent.put(parts);
            session.console()
                    .event(Severity.NOTE, "Split into " + parts.children().size() + " parts: '" + path + "'");
            return false;
        }
        if (limit > 0 && size > limit) {
            parent.remove(file.name());
            session.console()
                    .event(
                            Severity.FAILURE,
                            "File exceeds size limit of " + limit + " bytes: '"
                                    + file.content().origin() + "'");
            return true;
        }
        return false;
    }
}
