package org.burnish.image.filter;

import java.io.IOException;
import java.util.Optional;
import org.burnish.image.FileContent;
import org.burnish.options.Options;
import org.osgi.annotation.versioning.ConsumerType;

/** Makes contents of others. A service: one object filters for all, and by several threads at once. */
@ConsumerType
public interface ContentFilter {

    /** The name by which users choose it, such as {@code gzip}. */
    String name();

    /** The end of the name of a filtered file, such as {@code .gz}; empty where names stay. */
    default String suffix() {
        return "";
    }

    /** Whether the suffix is taken from the name of a file rather than added. */
    default boolean removesSuffix() {
        return false;
    }

    /**
     * Filters a content. Reads it once to find the size of the result.
     *
     * @param options of the filter; those of others are overlooked
     * @return what takes the place of the content: a {@link FilteredContent}, or the same bytes with what a format has to know of
     *     them; empty where a file is better off as it is
     * @throws IOException when the content can't be read, or is nothing that this filter takes
     */
    Optional<FileContent> apply(FileContent content, Options options) throws IOException;
}
