package org.burnish.xorriso.tree;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.image.LinkFamily;
import org.burnish.image.attribute.AccessList;
import org.burnish.recorder.DiskOptions;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.text.NodeText;

/**
 * Lines of nodes with their attributes, as the settings of a session have them: with a mark where there is an access control
 * list, and with the number of hard links. Without {@code -acl on} the group has its own rights, not those of the list's mask.
 */
public final class LongLines {

    private final boolean lists;
    private final boolean plain;
    private final Map<Object, Integer> links;

    private LongLines(Session session, Map<Object, Integer> links) {
        this.lists = DiskRules.of(session).options().get(DiskOptions.ACCESS_LISTS);
        this.plain = Names.isPlain(session);
        this.links = links;
    }

    /** Lines of single nodes, whose links are not counted. */
    public static LongLines uncounted(Session session) {
        return new LongLines(session, Map.of());
    }

    /** Lines of nodes, whose links are counted in all of the tree if that is wanted. */
    public static LongLines of(Session session) throws ProblemException {
        Map<Object, Integer> links = new HashMap<>();
        if (session.settings().get(CommonSettings.HARD_LINKS)
                && session.settings().get(CommonSettings.LINK_COUNTS)) {
            count(session.tree().root(), links);
        }
        return new LongLines(session, links);
    }

    private static void count(DirectoryNode directory, Map<Object, Integer> links) {
        for (ImageNode child : directory.children()) {
            if (child instanceof DirectoryNode below) {
                count(below, links);
            } else {
                LinkFamily.of(child).ifPresent(key -> links.merge(key, 1, Integer::sum));
            }
        }
    }

    /** The line of a node under the name that shall be shown. */
    public String line(ImageNode node, String name) {
        Attributes all = node.attributes();
        boolean marked = lists && AccessList.isIn(all.named());
        OptionalInt own = lists ? OptionalInt.empty() : AccessList.groupRights(all.named());
        int mode = own.isPresent() ? all.mode() & ~070 | own.getAsInt() << 3 : all.mode();
        int count = links.isEmpty()
                ? 1
                : LinkFamily.of(node).map(key -> links.getOrDefault(key, 1)).orElse(1);
        return NodeText.longLine(node, mode, marked, count, name, plain);
    }
}
