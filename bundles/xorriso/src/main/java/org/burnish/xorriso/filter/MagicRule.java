package org.burnish.xorriso.filter;

import java.io.IOException;
import java.util.Optional;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.filter.ContentFilter;
import org.burnish.options.Options;
import org.burnish.xorriso.run.TreeRules;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;

/**
 * New files that are compressed already are marked as such.
 *
 * @param marker the filter that marks them
 */
public record MagicRule(ContentFilter marker, Options options) implements TreeRules.Rule {

    @Override
    public void apply(Session session, boolean grows) throws ProblemException {
        session.console().event(Severity.UPDATE, "Checking disk file content for zisofs compression headers.");
        for (FileNode file : FilteredFiles.below(session.tree().root())) {
            if (file.content().stored().isEmpty() && !FilteredFiles.isFiltered(file)) {
                mark(file, session);
            }
        }
    }

    /** A file that can't be read is reported when it is written. */
    private void mark(FileNode file, Session session) {
        try {
            Optional<FileContent> marked = marker.apply(file.content(), options);
            marked.ifPresent(content -> FilteredFiles.replace(file, file.name(), content));
        } catch (IOException unreadable) {
            session.console()
                    .event(Severity.DEBUG, "'" + file.path() + "' can't be looked at: " + unreadable.getMessage());
        }
    }
}
