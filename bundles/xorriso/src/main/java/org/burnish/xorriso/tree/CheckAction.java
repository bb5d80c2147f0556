package org.burnish.xorriso.tree;

import java.util.ArrayList;
import java.util.List;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Session;

/** Checks the files that are found against their checksums, all at the end. */
final class CheckAction implements FindAction {

    private final List<String> words;

    CheckAction(String severity) {
        words = new ArrayList<>(List.of("-check_md5", severity));
    }

    @Override
    public void found(ImageNode node, Session session) {
        if (node instanceof FileNode) {
            words.add(Wildcards.literal(node.path()));
        }
    }

    @Override
    public void end(Session session) {
        if (words.size() == 2) {
            session.console().result("Not a single file with MD5 checksum was found.");
            return;
        }
        words.add(session.settings().get(Choices.LIST_DELIMITER));
        session.perform(words);
    }
}
