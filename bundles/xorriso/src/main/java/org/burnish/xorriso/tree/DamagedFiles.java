package org.burnish.xorriso.tree;

import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.xorriso.run.Damage;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;

/** Reports all files of the image that are in blocks which were found to be bad. */
public final class DamagedFiles {

    private DamagedFiles() {}

    /** Prints a line for each. */
    public static void report(Session session) throws ProblemException {
        ReportDamage lines = new ReportDamage();
        lines.begin(session);
        report(session.tree().root(), session.settings().get(Damage.SETTING), lines, session);
    }

    private static void report(ImageNode node, Damage damage, ReportDamage lines, Session session) {
        if (damage.of(node).isPresent()) {
            lines.found(node, session);
        }
        if (node instanceof DirectoryNode directory) {
            directory.children().stream()
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .forEach(child -> report(child, damage, lines, session));
        }
    }
}
