package org.burnish.xorriso.text;

import java.util.Locale;
import org.burnish.recorder.Progress;

/** The pacifier lines of a recording. */
public final class ProgressText {

    private ProgressText() {}

    /** What a recording is doing, without the prefix of an event. */
    public static String of(Progress progress, SpeedUnit unit) {
        return switch (progress.phase()) {
            case WRITING -> writing(progress, unit);
            case FLUSHING, CLOSING ->
                "Closing track/session. Working since " + progress.elapsed().toSeconds() + " seconds";
            case LAYOUT, PREPARING, ENDED ->
                "Thank you for being patient. Working since "
                        + progress.elapsed().toSeconds() + " seconds.";
        };
    }

    private static String writing(Progress progress, SpeedUnit unit) {
        String percent = progress.total() == 0
                ? ""
                : String.format(Locale.ROOT, "  %5.1f%%", 100.0 * progress.done() / progress.total());
        String text = String.format(
                Locale.ROOT,
                "Writing: %10ds%s   fifo %3d%%  buf %3d%%",
                progress.done(),
                percent,
                progress.fifoPercent(),
                Math.max(0, progress.bufferPercent()));
        return progress.speed() > 0 ? text + "  " + unit.format(progress.speed()) + " " : text;
    }
}
