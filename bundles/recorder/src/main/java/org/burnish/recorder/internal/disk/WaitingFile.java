package org.burnish.recorder.internal.disk;

import java.nio.file.Path;
import org.burnish.image.FileNode;
import org.burnish.image.StoredContent;
import org.jspecify.annotations.Nullable;

/**
 * A file whose turn is when all directories are made.
 *
 * @param directory where it is restored
 * @param name where, if it gets another name there
 * @param lba its first block, -1 where its content is on no medium
 */
record WaitingFile(
        FileNode file, TargetDirectory directory, @Nullable Path name, long lba) {

    Path place() {
        return name == null ? directory.place(file) : name;
    }

    /** Whether another file has the same content, which is read once. */
    boolean isSame(WaitingFile other) {
        return lba >= 0
                && lba == other.lba
                && file.content().identity().equals(other.file.content().identity());
    }

    /** The content where it is one run of blocks without gaps, which can be read together with others; null where it is not. */
    @Nullable
    StoredContent run() {
        return lba >= 0
                        && file.content() instanceof StoredContent stored
                        && stored.isComplete()
                        && stored.extents().size() == 1
                        && !stored.extents().get(0).form().isInterleaved()
                ? stored
                : null;
    }
}
