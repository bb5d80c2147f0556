package org.burnish.xorriso.tree;

import java.util.Optional;
import java.util.function.Function;
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
        return of(node, content -> "");
    }

    /**
     * The same with something behind the word that says what kind of content it is.
     *
     * @param numbers gives it
     */
    static Optional<String> of(ImageNode node, Function<FileContent, String> numbers) {
        return node instanceof FileNode file
                ? Optional.of(NodeText.quoted(file.path()) + " < " + source(file.path(), file.content(), numbers))
                : Optional.empty();
    }

    private static String source(String path, FileContent content, Function<FileContent, String> numbers) {
        String number = numbers.apply(content);
        if (content instanceof FilteredContent filtered) {
            String source = " < " + source(filtered.nameWithout(path), filtered.source(), numbers);
            String filter = filtered.filter();
            return filter.startsWith(ExternalFilter.KIND)
                    ? filter.replaceFirst(":", number + ":") + source
                    : "--" + filter + number + source;
        }
        if (content.stored().isPresent()) {
            return "image" + number + ":" + NodeText.quoted(path);
        }
        if (content instanceof SlicedContent slice) {
            return "cout" + number + ":" + NodeText.quoted(slice.origin() + " " + slice.offset() + " " + slice.size());
        }
        return "disk" + number + ":" + NodeText.quoted(content.origin());
    }
}
