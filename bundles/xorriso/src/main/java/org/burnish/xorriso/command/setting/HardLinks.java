package org.burnish.xorriso.command.setting;

import java.util.Set;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.FileNumbers;
import org.osgi.service.component.annotations.Component;

/** Chooses whether hard links are recorded and restored, and counted in lists. */
@Component(property = XorrisoCommand.COMMAND + "=hardlinks")
public final class HardLinks implements XorrisoCommand {

    /** What the others are about is done in any case: an extraction remembers its links in little memory. */
    private static final Set<String> WITHOUT_EFFECT =
            Set.of("", "discard_extract", "cheap_sorted_extract", "normal_extract", "without_update", "perform_update");

    @Override
    public Usage usage() {
        return Usage.of("mode[:mode...]", "Record and restore hard links: on, off; lsl_count, no_lsl_count for -lsl.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        for (String mode : arguments.get(0).split(":", -1)) {
            switch (mode) {
                case "on" -> FileNumbers.links(session, true);
                case "off" -> FileNumbers.links(session, false);
                case "lsl_count" -> session.settings().set(CommonSettings.LINK_COUNTS, true);
                case "no_lsl_count" -> session.settings().set(CommonSettings.LINK_COUNTS, false);
                default -> requireKnown(mode, arguments.get(0));
            }
        }
    }

    private static void requireKnown(String mode, String all) throws ProblemException {
        if (!WITHOUT_EFFECT.contains(mode)) {
            throw ProblemException.failure(
                    "-hardlinks: unknown mode '" + mode + "' in '" + all + "'",
                    "Modes are on, off, lsl_count and no_lsl_count");
        }
    }
}
