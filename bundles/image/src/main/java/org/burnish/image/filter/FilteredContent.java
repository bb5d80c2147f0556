package org.burnish.image.filter;

import org.burnish.image.FileContent;
import org.osgi.annotation.versioning.ConsumerType;

/** Content that a filter makes of another one whenever it is read. */
@ConsumerType
public interface FilteredContent extends FileContent {

    /** What the filter reads. */
    FileContent source();

    /** The name of the filter, and its figures behind colons, such as {@code zisofs:pz:32k}. */
    String filter();

    /** The content that a file has when the filter is taken away: the source, with what readers of a format have to know of it. */
    default FileContent unfiltered() {
        return source();
    }

    /** The bytes of memory that the content is charged with as long as it is in a tree. */
    default long memory() {
        return 0;
    }

    /** The name that a file of this name has when the filter is taken away. */
    default String nameWithout(String name) {
        return name;
    }
}
