package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.ImageListener;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.recorder.DiskSelection;
import org.jspecify.annotations.Nullable;

/**
 * What one addition of files knows in all directories.
 *
 * @param selection which files are added
 * @param files what files are
 * @param listener hears of those that can't be read; safe for use by several threads
 */
record DiskWalk(DiskSelection selection, BesideMode files, ImageListener listener) {

    /**
     * A file as it is added.
     *
     * @param path where it is: behind a link that is followed
     * @param stat of that file, hidden as the selection says
     * @param followed whether a link led to it
     */
    record Found(Path path, DiskStat stat, boolean followed) {}

    /**
     * Looks at a file, or at what it leads to.
     *
     * @param above the directories that it is in, and that links led from
     */
    Found find(Path entry, boolean named, DirectoryChain above) throws IOException {
        DiskStat stat = files.stat(entry);
        if (stat.attributes().type() == Attributes.SYMLINK && selection.follows(entry, named)) {
            @Nullable Found target = target(entry, above);
            if (target != null) {
                return target;
            }
        }
        return new Found(entry, marked(entry, stat), false);
    }

    /** Null where the link leads nowhere, or would lead on without end. */
    private @Nullable Found target(Path link, DirectoryChain above) throws IOException {
        Path real;
        DiskStat stat;
        try {
            real = link.toRealPath();
            stat = files.stat(real);
        } catch (IOException nowhere) {
            return null;
        }
        if (stat.isDirectory() && (above.holds(stat) || above.hops() >= selection.hops())) {
            return null;
        }
        return new Found(real, marked(link, stat), true);
    }

    private DiskStat marked(Path entry, DiskStat stat) {
        List<String> hidden = selection.hidden(entry);
        if (hidden.isEmpty()) {
            return stat;
        }
        Attributes own = stat.attributes();
        return stat.with(own.with(own.named().with(AttributeKey.HIDDEN, hidden)));
    }
}
