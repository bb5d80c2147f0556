package org.burnish.xorriso.tree;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeSet;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.StoredContent;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.text.NodeText;

/** The actions of {@code -find -exec} by name. */
final class FindActions {

    private static final Map<String, FindAction> ACTIONS = Map.of(
            "echo", (node, session) -> session.console().result(NodeText.quoted(node.path())),
            "lsdl", (node, session) -> session.console().result(NodeText.longLine(node, node.path())),
            "report_lba", new ReportLba(),
            "get_md5", FindActions::listChecksum,
            "rm", (node, session) -> new Removal(session, false).remove(node),
            "rm_r", (node, session) -> new Removal(session, true).remove(node));

    private FindActions() {}

    static FindAction named(String name) throws ProblemException {
        FindAction action = ACTIONS.get(name);
        if (action == null) {
            throw ProblemException.failure(
                    "-find -exec: unknown action '" + name + "'",
                    "Actions are " + String.join(" ", new TreeSet<>(ACTIONS.keySet())));
        }
        return action;
    }

    /** In the look of md5sum; files without a loaded checksum are left out. */
    private static void listChecksum(ImageNode node, Session session) {
        if (node instanceof FileNode file) {
            file.content()
                    .stored()
                    .flatMap(StoredContent::checksum)
                    .ifPresent(md5 -> session.console().result(HexFormat.of().formatHex(md5) + "  " + node.path()));
        }
    }
}
