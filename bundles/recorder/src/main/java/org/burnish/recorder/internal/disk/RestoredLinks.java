package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageNotice;
import org.burnish.image.LinkFamily;
import org.burnish.scsi.text.Reason;
import org.jspecify.annotations.Nullable;

/** Makes one file of nodes that are names of one file. Those of one family are restored by one thread. */
final class RestoredLinks {

    private final boolean wanted;
    private final Map<Object, Path> made = new ConcurrentHashMap<>();

    RestoredLinks(boolean wanted) {
        this.wanted = wanted;
    }

    /** Makes a link to the file that was restored of the node's family; returns false where none was, or none can be made. */
    boolean link(ImageNode node, Path path, ImageListener listener) {
        @Nullable Path first = wanted ? LinkFamily.of(node).map(made::get).orElse(null) : null;
        if (first == null) {
            return false;
        }
        try {
            Files.createLink(path, first);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            listener.notice(new ImageNotice(
                    ImageNotice.Kind.NOT_SET,
                    node.path(),
                    "it is restored as a file of its own, since it can't be linked to '" + first + "': "
                            + Reason.of(e)));
            return false;
        }
    }

    /** A node was restored as a file, to which others of its family can be linked. */
    void made(ImageNode node, Path place) {
        if (wanted) {
            LinkFamily.of(node).ifPresent(key -> made.putIfAbsent(key, place));
        }
    }
}
