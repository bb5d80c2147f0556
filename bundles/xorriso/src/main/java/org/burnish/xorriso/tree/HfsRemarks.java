package org.burnish.xorriso.tree;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.burnish.image.ImageNode;
import org.burnish.image.NameBytes;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.text.NodeText;
import org.jspecify.annotations.Nullable;

/**
 * What files would be in a volume of HFS+: creator and type, and the role that a file is blessed with. It can be said and asked for; it is
 * recorded by no image that is written here, which each run of {@code -find} says that sets some.
 */
final class HfsRemarks {

    private static final int CODE = 4;
    private static final String ANY_CODE = "-";

    private HfsRemarks() {}

    /** Sets something of nodes. */
    @FunctionalInterface
    private interface Setter {

        /** Returns whether something is set that was not. */
        boolean set(ImageNode node, Session session) throws ProblemException;
    }

    /** Warns behind the last node if something was set that will not be recorded. */
    private static final class Remarking implements FindAction {

        private final Setter setter;
        private final boolean once;
        private boolean any;

        Remarking(Setter setter, boolean once) {
            this.setter = setter;
            this.once = once;
        }

        @Override
        public void found(ImageNode node, Session session) throws ProblemException {
            any |= setter.set(node, session);
        }

        @Override
        public boolean done() {
            return once && any;
        }

        @Override
        public void end(Session session) {
            if (any) {
                session.console()
                        .event(
                                Severity.WARNING,
                                "A HFS+ file system is not written by this program: what was set for it is known in this run only, and in no image");
            }
        }
    }

    /** Sets creator and type, or removes them. */
    static FindAction setTypes(String creator, String type, Session session) throws ProblemException {
        Map<ImageNode, List<String>> types = NodeRemarks.of(session).types();
        if (creator.equals("--delete") || creator.isEmpty() && type.isEmpty()) {
            return (node, here) -> types.remove(node);
        }
        if (NameBytes.encode(creator).length != CODE || NameBytes.encode(type).length != CODE) {
            throw ProblemException.failure("HFS+ file creator code or type code are not exactly 4 characters long");
        }
        return new Remarking(
                (node, here) -> {
                    types.put(node, List.of(creator, type));
                    return true;
                },
                false);
    }

    /** Prints creator and type. */
    static void printTypes(ImageNode node, Session session) {
        @Nullable List<String> codes = NodeRemarks.of(session).types().get(node);
        if (codes != null) {
            session.console().result(String.join(" ", codes) + " " + NodeText.quoted(node.path()));
        }
    }

    /** Whether a node has creator and type. */
    static Predicate<ImageNode> hasTypes(String creator, String type, Session session) {
        Map<ImageNode, List<String>> types = NodeRemarks.of(session).types();
        return node -> Optional.ofNullable(types.get(node))
                .filter(codes -> fits(codes.get(0), creator) && fits(codes.get(1), type))
                .isPresent();
    }

    private static boolean fits(String code, String wanted) {
        return wanted.equals(ANY_CODE) || wanted.equals(code);
    }

    /** Blesses a node, or takes the roles of all. */
    static FindAction setBlessing(String word, Session session) throws ProblemException {
        Map<ImageNode, Blessing> blessings = NodeRemarks.of(session).blessings();
        Optional<Blessing> role = Blessing.of(word, "none", "n");
        if (role.isEmpty()) {
            return (node, here) -> {
                @Nullable Blessing old = blessings.remove(node);
                if (old != null) {
                    say(here, old.word(), "revoked from", node);
                }
            };
        }
        return new Remarking(
                (node, here) -> {
                    bless(blessings, node, role.get());
                    say(here, word, "issued to", node);
                    return true;
                },
                true);
    }

    private static void bless(Map<ImageNode, Blessing> blessings, ImageNode node, Blessing role)
            throws ProblemException {
        if (!role.suits(node) || blessings.containsKey(node) && blessings.get(node) != role) {
            throw ProblemException.failure(
                    "Multiple blessing to same file or inappropriate file type: '" + node.path() + "'");
        }
        blessings.values().remove(role);
        blessings.put(node, role);
    }

    private static void say(Session session, String word, String done, ImageNode node) {
        session.console().event(Severity.NOTE, "HFS blessing '" + word + "' " + done + " '" + node.path() + "'");
    }

    /** Prints the role. */
    static void printBlessing(ImageNode node, Session session) {
        NodeRemarks.of(session)
                .blessing(node)
                .ifPresent(role -> session.console()
                        .result(String.format(Locale.ROOT, "%-16s %s", role.word(), NodeText.quoted(node.path()))));
    }

    /** Whether a node has a role. */
    static Predicate<ImageNode> isBlessed(String word, Session session) throws ProblemException {
        NodeRemarks remarks = NodeRemarks.of(session);
        try {
            Optional<Blessing> role = Blessing.of(word, "any");
            return node -> remarks.blessing(node)
                    .filter(has -> role.isEmpty() || has == role.get())
                    .isPresent();
        } catch (ProblemException unknown) {
            session.console().event(unknown.severity(), String.valueOf(unknown.getMessage()));
            throw ProblemException.failure("-findi: cannot setup -has_hfs_bless test");
        }
    }

    /** What an image with HFS+ would keep of them beside the node: values by names. */
    static Map<String, byte[]> marks(ImageNode node, Session session) {
        Map<String, byte[]> marks = new LinkedHashMap<>();
        NodeRemarks remarks = NodeRemarks.of(session);
        @Nullable List<String> codes = remarks.types().get(node);
        if (codes != null) {
            marks.put("isofs.hx", NameBytes.encode("\1\0" + String.join("", codes)));
        }
        remarks.blessing(node)
                .ifPresent(role -> marks.put("isofs.hb", role.letter().getBytes(StandardCharsets.US_ASCII)));
        return marks;
    }
}
