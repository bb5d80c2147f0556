package org.burnish.xorriso.tree;

import java.util.Map;
import java.util.Optional;
import org.burnish.image.ImageNode;
import org.burnish.image.NameForms;
import org.burnish.image.Naming;
import org.burnish.xorriso.run.RecordingChoices;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.text.NodeText;

/**
 * The names that nodes will have in one of the trees of the image that a session writes.
 *
 * @param form empty for the plain names
 */
record OutNames(NameForms forms, Optional<Naming.Kind> form, Session session) implements FindAction {

    private static final Map<String, Optional<Naming.Kind>> WORDS = Map.of(
            "ecma119",
            Optional.empty(),
            "joliet",
            Optional.of(Naming.Kind.JOLIET),
            "rockridge",
            Optional.of(Naming.Kind.ROCK_RIDGE));

    /**
     * Those of a word.
     *
     * @param asker who has the word, for messages
     */
    static OutNames of(NameForms forms, String word, Session session, String asker) throws ProblemException {
        if (word.equals("hfsplus")) {
            throw ProblemException.failure(asker + ": a HFS+ file system is not written by this program");
        }
        if (!WORDS.containsKey(word)) {
            throw ProblemException.failure(
                    asker + ": unknown namespace '" + word + "'", "Namespaces are rockridge, joliet, ecma119");
        }
        return new OutNames(forms, WORDS.getOrDefault(word, Optional.empty()), session);
    }

    /** The name that is read of what is recorded; that of the node where nobody knows. */
    private String recorded(ImageNode node) {
        return forms.recorded(node, form, RecordingChoices.of(session.settings()))
                .orElse(node.name());
    }

    /** Whether the name is another one there. A version is none of the differences. */
    boolean changes(ImageNode node) {
        String recorded = recorded(node);
        String name = form.isEmpty() ? recorded.replaceFirst(";1$", "") : recorded;
        return !name.equals(node.name());
    }

    @Override
    public void found(ImageNode node, Session here) {
        here.console().result(NodeText.quoted(node.name()));
        here.console().result(NodeText.quoted(recorded(node)));
        here.console().result("--");
    }
}
