package org.burnish.xorriso.tree;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.burnish.image.ImageNode;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Setting;

/** Which nodes of the image were compared with files of the disk that were not there, and with files that were. */
final class MergeMarks {

    private static final Setting<MergeMarks> SETTING = new Setting<>("merge marks", new MergeMarks());

    private final Set<ImageNode> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<ImageNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Those of a session. */
    static MergeMarks of(Session session) {
        MergeMarks marks = session.settings().get(SETTING);
        if (marks == SETTING.initial()) {
            marks = new MergeMarks();
            session.settings().set(SETTING, marks);
        }
        return marks;
    }

    void visited(ImageNode node, boolean onDisk) {
        visited.add(node);
        if (onDisk) {
            seen.add(node);
        }
    }

    /** Another node of the same file is in the place of one. */
    void replaced(ImageNode node, ImageNode other) {
        if (visited.remove(node)) {
            visited.add(other);
        }
        if (seen.remove(node)) {
            seen.add(other);
        }
    }

    /** Forgets a node; returns whether it was compared, and never with a file that was there. */
    boolean forget(ImageNode node) {
        boolean found = seen.remove(node);
        return visited.remove(node) && !found;
    }
}
