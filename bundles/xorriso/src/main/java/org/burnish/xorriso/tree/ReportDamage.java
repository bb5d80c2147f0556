package org.burnish.xorriso.tree;

import java.util.Locale;
import java.util.Optional;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.xorriso.run.Damage;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.text.NodeText;

/** Reports which files are in blocks that were found to be bad. */
final class ReportDamage implements FindAction {

    @Override
    public void begin(Session session) {
        session.console().result("Report layout:  at byte ,    Range , Filesize , ISO image path");
    }

    @Override
    public void found(ImageNode node, Session session) {
        found(node, node.path(), session);
    }

    @Override
    public void found(ImageNode node, String shown, Session session) {
        Optional<long[]> bad = session.settings().get(Damage.SETTING).of(node);
        long size = node instanceof FileNode file ? file.content().size() : 0;
        session.console()
                .result(String.format(
                        Locale.ROOT,
                        "%s: %8d , %8d , %8d , %s",
                        bad.isPresent() ? "File damaged " : "File seems ok",
                        bad.map(range -> range[0]).orElse(-1L),
                        bad.map(range -> range[1]).orElse(-1L),
                        size,
                        NodeText.quoted(shown)));
    }
}
