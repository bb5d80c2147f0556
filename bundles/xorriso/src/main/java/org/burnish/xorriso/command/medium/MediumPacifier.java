package org.burnish.xorriso.command.medium;

import java.time.Duration;
import java.util.Locale;
import org.burnish.media.MediaNote;
import org.burnish.media.Preparation;
import org.burnish.operations.OperationListener;
import org.burnish.xorriso.run.Heartbeat;
import org.burnish.xorriso.run.Notices;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.Severity;

/** Reports once a second how far a drive is with the medium. */
final class MediumPacifier implements OperationListener {

    private final Console console;
    private final String mode;
    private final Heartbeat heartbeat;

    /**
     * Makes one.
     *
     * @param mode of the blanking, if that is asked for
     */
    MediumPacifier(Console console, String mode) {
        this.mode = mode;
        this.console = console;
        this.heartbeat = new Heartbeat(console, 1, "");
    }

    @Override
    public void beginning(Preparation.Effect effect) {
        switch (effect) {
            case FORMAT -> console.info("Beginning to format medium.");
            case BLANK, INVALIDATE -> console.info("Beginning to blank medium in mode '" + mode + "'.");
            default -> {}
        }
    }

    @Override
    public void working(String action, double fraction, Duration elapsed) {
        if (!heartbeat.due()) {
            return;
        }
        String done = Double.isNaN(fraction) ? "" : String.format(Locale.ROOT, " %.1f%%", 100 * fraction);
        console.event(
                Severity.UPDATE,
                action + "  (" + (done.isEmpty() ? " working" : done + " done") + " in "
                        + Math.max(1, elapsed.toSeconds()) + " seconds )");
    }

    @Override
    public void note(MediaNote note) {
        Notices.report(console, note);
    }
}
