package org.burnish.xorriso.tree;

import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
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
            "echo",
            new EchoPath(),
            "lsdl",
            (node, session) -> session.console().result(NodeText.longLine(node, node.path())),
            "report_lba",
            new ReportLba(),
            "get_md5",
            FindActions::listChecksum,
            "rm",
            (node, session) -> new Removal(session, Removal.Kind.FILES).remove(node),
            "rm_r",
            (node, session) -> new Removal(session, Removal.Kind.TREES).remove(node));

    /** Makes an action of its parameter. */
    private interface Factory {
        FindAction of(String parameter) throws ProblemException;
    }

    /** Actions that take a parameter. */
    private static final Map<String, Factory> WITH_PARAMETER = Map.of("hide", FindActions::hide);

    private FindActions() {}

    /**
     * The action of a name.
     *
     * @param parameters what follows the name; the action takes those that belong to it
     */
    static FindAction named(String name, Deque<String> parameters) throws ProblemException {
        Factory factory = WITH_PARAMETER.get(name);
        if (factory != null) {
            if (parameters.isEmpty()) {
                throw ProblemException.failure("-find -exec: action '" + name + "' needs a parameter");
            }
            return factory.of(parameters.pop());
        }
        FindAction action = ACTIONS.get(name);
        if (action == null) {
            Set<String> names = new TreeSet<>(ACTIONS.keySet());
            names.addAll(WITH_PARAMETER.keySet());
            throw ProblemException.failure(
                    "-find -exec: unknown action '" + name + "'", "Actions are " + String.join(" ", names));
        }
        return action;
    }

    private static FindAction hide(String word) throws ProblemException {
        HideState state = HideState.of(word, "-find -exec hide");
        return (node, session) -> state.apply(node, session);
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
