package org.burnish.xorriso.tree;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.burnish.image.Attributes;
import org.burnish.image.ImageNode;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.attribute.SourceNumber;
import org.burnish.verifier.VerifierListener.Trust;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;

/**
 * Remembers which nodes have the content of their files though their numbers did not say so, and gives them those numbers, that
 * the next comparison need not read them again. That alone is no change that is worth a session.
 */
final class Refreshing {

    private record Found(SourceNumber number, long changed) {}

    private final Session session;
    private final Map<ImageNode, Found> same = new LinkedHashMap<>();

    Refreshing(Session session) {
        this.session = session;
    }

    /** A node was compared with its file, and has its content; the numbers are of before that. */
    void same(ImageNode node, SourceNumber number, long changed) {
        if (FileNumbers.trust(session) != Trust.NOTHING) {
            same.put(node, new Found(number, changed));
        }
    }

    /** Gives the nodes the numbers of their files, but for those at these paths. */
    void apply(Set<String> changed) throws ProblemException {
        if (!same.isEmpty()) {
            Attributes root = session.tree().root().attributes();
            session.tree().root().attributes(root.with(SourceNumber.begun(root.named())));
        }
        same.forEach((node, found) -> {
            if (!changed.contains(node.path())) {
                Attributes old = node.attributes();
                node.attributes(old.at(old.accessed(), old.modified(), found.changed())
                        .with(old.named().with(AttributeKey.SOURCE, found.number())));
            }
        });
        same.clear();
    }
}
