package org.burnish.xorriso.tree;

import java.util.Optional;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.SlicedContent;
import org.burnish.image.filter.FilteredContent;
import org.burnish.xorriso.filter.ExternalFilter;
import org.burnish.xorriso.text.NodeText;

/** Where the contents of files come from, in words. */
public final class StreamText {

    private StreamText() {}

    /** The line of a file; empty for what has no content. */
    public static Optional<String> of(ImageNode node) {
        return node instanceof FileNode file
                ? Optional.of(NodeText.quoted(file.path()) + " < " + source(file.path(), file.content()))
                : Optional.empty();
    }

    private static String source(String path, FileContent content) {
        if (content instanceof FilteredContent filtered) {
            String filter = filtered.filter();
            return (filter.startsWith(ExternalFilter.KIND) ? filter : "--" + filter) + " < "
                    + source(filtered.nameWithout(path), filtered.source());
        }
        if (content.stored().isPresent()) {
            return "image:" + NodeText.quoted(path);
        }
        if (content instanceof SlicedContent slice) {
            return "cout:" + NodeText.quoted(slice.origin() + " " + slice.offset() + " " + slice.size());
        }
        return "disk:" + NodeText.quoted(content.origin());
    }
}
