package org.burnish.xorriso.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.burnish.image.Attributes;
import org.burnish.image.ImageNode;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.attribute.NamedAttributes;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;

/**
 * From which trees nodes are hidden.
 *
 * @param trees as attributes name them; empty for none
 */
public record HideState(List<String> trees) {

    private static final Map<String, List<String>> WORDS = Map.of(
            "on", List.of(AttributeKey.ISO_TREE, AttributeKey.JOLIET_TREE, AttributeKey.ENHANCED_TREE),
            "off", List.of(),
            "iso_rr", List.of(AttributeKey.ISO_TREE),
            "joliet", List.of(AttributeKey.JOLIET_TREE),
            // not a word of xorriso, whose other words leave that tree alone
            "iso_9660_1999", List.of(AttributeKey.ENHANCED_TREE),
            // what -hidden of genisoimage does
            "listing", List.of(AttributeKey.LISTING),
            // there is no such tree to hide anything from
            "hfsplus", List.of());

    public HideState {
        trees = List.copyOf(trees);
    }

    /**
     * Reads the words of a state.
     *
     * @param text words that are separated by colons
     * @param command for the message when there is no such word
     */
    public static HideState of(String text, String command) throws ProblemException {
        TreeSet<String> trees = new TreeSet<>();
        for (String word : text.split(":", -1)) {
            List<String> meant = WORDS.get(word);
            if (meant == null) {
                throw ProblemException.failure(
                        command + " : unknown hide state '" + word + "'",
                        "States are on, off, iso_rr, joliet, iso_9660_1999, hfsplus and listing, and those joined by colons");
            }
            trees.addAll(meant);
        }
        return new HideState(new ArrayList<>(trees));
    }

    /** Gives a node this state, in place of the one it has. */
    public void apply(ImageNode node, Session session) throws ProblemException {
        if (node.parent() == null) {
            throw ProblemException.failure("The root directory of an ISO image can't be hidden");
        }
        node.attributes(applied(node.attributes()));
        session.changed();
    }

    private Attributes applied(Attributes attributes) {
        NamedAttributes named = attributes.named();
        return attributes.with(
                trees.isEmpty() ? named.without(AttributeKey.HIDDEN.name()) : named.with(AttributeKey.HIDDEN, trees));
    }
}
