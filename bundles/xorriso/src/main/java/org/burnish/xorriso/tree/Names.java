package org.burnish.xorriso.tree;

import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.text.NodeText;

/** Paths in lists of files, as the session wants them. */
final class Names {

    private Names() {}

    /** Whether they have no quotation marks. */
    static boolean isPlain(Session session) {
        return session.settings().get(Choices.SHELL_STYLE);
    }

    static String shown(String path, Session session) {
        return NodeText.shown(path, isPlain(session));
    }
}
