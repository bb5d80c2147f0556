package org.burnish.xorriso.tree;

import java.util.ArrayList;
import java.util.List;
import org.burnish.image.ImageNode;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Session;

/** Performs a command with each path. */
final class CommandAction implements FindAction {

    private final List<String> words;

    /** @param parameters what the command has before the path */
    CommandAction(String name, List<String> parameters) {
        words = new ArrayList<>(List.of("-" + name));
        words.addAll(parameters);
    }

    @Override
    public void found(ImageNode node, Session session) {
        List<String> all = new ArrayList<>(words);
        all.add(Wildcards.literal(node.path()));
        all.add(session.settings().get(Choices.LIST_DELIMITER));
        session.perform(all);
    }
}
