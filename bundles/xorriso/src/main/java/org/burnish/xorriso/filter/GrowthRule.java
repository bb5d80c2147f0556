package org.burnish.xorriso.filter;

import org.burnish.image.DirectoryNode;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.filter.FilteredContent;
import org.burnish.xorriso.run.TreeRules;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Files of the image that is grown keep the content that they have there: filters on them are taken back, with their suffixes. A
 * medium can't be read while it is written.
 */
public final class GrowthRule implements TreeRules.Rule {

    @Override
    public void apply(Session session, boolean grows) throws ProblemException {
        if (!grows) {
            return;
        }
        long count = FilteredFiles.below(session.tree().root()).stream()
                .filter(GrowthRule::takeBack)
                .count();
        if (count > 0) {
            session.console()
                    .event(
                            Severity.NOTE,
                            count
                                    + " files of the loaded image stay without their new filters, because the image is grown");
        }
    }

    private static boolean takeBack(FileNode file) {
        FileContent content = file.content();
        String name = file.name();
        while (content instanceof FilteredContent filtered && content.stored().isEmpty()) {
            name = filtered.nameWithout(name);
            content = filtered.unfiltered();
        }
        if (content == file.content() || content.stored().isEmpty()) {
            return false;
        }
        @Nullable DirectoryNode parent = file.parent();
        boolean taken = parent != null && !name.equals(file.name()) && parent.child(name) != null;
        FilteredFiles.replace(file, taken ? file.name() : name, content);
        return true;
    }
}
